"""Many threads at once find what one finds, and nothing in a module changes but what is remembered."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import calls
import pytest

import cajournal as caj


@pytest.mark.parametrize("question", ["at_once", "changed"])
def test_nothing_is_other_than_in_one_thread_and_nothing_changes(question: str) -> None:
    """In a process of its own: tables are built and modules imported while other threads already read."""
    calls = Path(__file__).parent / "calls.py"
    done = subprocess.run([sys.executable, "-W", "error", calls, question], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_every_public_function_is_called() -> None:
    source = Path(calls.__file__).read_text("utf-8")
    functions = {name for name in caj.__all__ if name.islower() and callable(getattr(caj, name))}
    assert functions - set(re.findall(r"caj\.(\w+)", source)) <= {"load", "dump"}
