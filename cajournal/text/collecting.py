"""Reading without looking for garbage: a file becomes many objects, all of which stay.

Python looks through all objects each time that enough new ones are there; while a file of ten
thousand records is read, that finds nothing and takes a third of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collecting() -> Iterator[None]:
    """Garbage is left for later, unless it is already.

    >>> with no_collecting():
    ...     gc.isenabled()
    False
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
