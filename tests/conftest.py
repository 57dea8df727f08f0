"""What all tests share: no clock in the properties, no network, English unless a test says otherwise."""

from __future__ import annotations

import socket
from typing import Any, NoReturn

import pytest
from hypothesis import settings

settings.register_profile("cajournal", deadline=None)
settings.load_profile("cajournal")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library never touches the network, and speaks English to these tests."""

    def refuse(*_: Any) -> NoReturn:
        raise AssertionError("a test reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setenv("LC_ALL", "C")
