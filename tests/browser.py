"""A headless Chromium, steered as a person would; tests that ask for it are skipped where it is missing."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

CHROMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 20
"""Seconds to wait for the browser at most."""


def wait(done: Callable[[], Any]) -> Any:
    """What `done` says as soon as it is true, or after a long while."""
    end = time.monotonic() + PATIENCE
    while not (found := done()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


class Browser:
    """One window; what is downloaded goes to `folder`."""

    def __init__(self, folder: Path) -> None:
        selenium = pytest.importorskip(
            "selenium.webdriver", reason="selenium is missing (pip install selenium)"
        )
        chrome = next(filter(None, map(shutil.which, CHROMES)), None)
        driver = shutil.which("chromedriver")
        if not (chrome and driver):
            pytest.skip("chromium or chromedriver is missing (apt install chromium chromium-driver)")
        options = selenium.ChromeOptions()
        options.binary_location = chrome
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,1000"):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"download.default_directory": str(folder)})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.folder = folder
        self.driver = selenium.Chrome(options=options, service=selenium.ChromeService(driver))

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.driver.quit()

    def open(self, page: Path) -> None:
        self.driver.get(page.as_uri())

    def text(self, selector: str) -> str:
        return str(self.driver.find_element("css selector", selector).text)

    def click(self, selector: str) -> None:
        self.driver.find_element("css selector", selector).click()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.driver.find_element("css selector", "body").send_keys(key)

    def run(self, script: str) -> Any:
        return self.driver.execute_script(script)

    def complaints(self) -> list[str]:
        """What the console says: errors, and what the page's policy has refused."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def save(self) -> Path:
        """Save the decisions; the file, once it is whole."""
        saved = self.folder / "decisions.jsonl"
        saved.unlink(missing_ok=True)
        self.click("#save")
        assert wait(saved.exists)
        return saved
