"""What all tests share: no clock in the properties, no network, English unless a test says otherwise."""

from __future__ import annotations

import os
import socket
from typing import Any, NoReturn

import pytest
from hypothesis import settings

# The same examples on every run, so that a change is judged by what it changed; others with
# HYPOTHESIS_PROFILE=explore.
settings.register_profile("cajournal", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "cajournal"))


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """The library never touches the network, and speaks English to these tests.

    A browser is steered through a socket of this machine.
    """

    def refuse(*_: Any) -> NoReturn:
        raise AssertionError("a test reached for the network")

    if not request.node.get_closest_marker("clients"):
        monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setenv("LC_ALL", "C")
