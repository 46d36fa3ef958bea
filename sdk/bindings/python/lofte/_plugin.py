"""The Python side of trampoline.c: fills its table of functions with an advisor's."""
from __future__ import annotations

import ctypes
import itertools
import sys
import types
from typing import Any

from . import _abi
from ._memory import read_record
from .advisor import Advisor, Host, Sink
from .errors import Error
from .records import CustomerView

CREATE = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.POINTER(ctypes.c_uint64),
                          ctypes.c_void_p)
ADVISE = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_uint64, ctypes.c_void_p, ctypes.c_void_p,
                          ctypes.c_void_p)
DESTROY = ctypes.CFUNCTYPE(None, ctypes.c_uint64)


class Slots(ctypes.Structure):
    """As in trampoline.c."""

    _fields_ = [("struct_size", ctypes.c_uint32), ("reserved", ctypes.c_uint32),
                ("create", CREATE), ("advise", ADVISE), ("destroy", DESTROY)]


# What C calls must not be collected; a plugin's library is never unloaded either.
_kept: list[Any] = []


def advisor_class(source: str, plugin: str) -> type[Advisor]:
    """The one class that the plugin's source derives from Advisor."""
    module = types.ModuleType("lofte_plugin_" + plugin.replace("-", "_"))
    sys.modules[module.__name__] = module
    exec(compile(source, f"{plugin}/plugin.py", "exec"), module.__dict__)
    found = [value for value in vars(module).values()
             if isinstance(value, type) and issubclass(value, Advisor)
             and value.__module__ == module.__name__]
    if len(found) != 1:
        raise TypeError(f"{plugin}/plugin.py derives {len(found)} classes from lofte.Advisor; right "
                        "would be one")
    return found[0]


def fill(address: int, e: BaseException, plugin: str) -> int:
    """What was raised, as the C side's error. The place is the plugin's line, where it has one."""
    place = plugin
    trace = e.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == f"{plugin}/plugin.py":
            place = f"{plugin}/plugin.py:{trace.tb_lineno}"
        trace = trace.tb_next
    status = e.status if isinstance(e, Error) else _abi.Status.PLUGIN_FAILED
    # A caller with a shorter error learns the status alone.
    if address and _abi.Error.from_address(address).struct_size >= _abi.SIZES[_abi.Error]:
        error = _abi.Error.from_address(address)
        error.status = status
        error.index = 2**64 - 1
        error.where = place.encode()[:255]
        said = f"{type(e).__name__}: {e}".encode()[:759]
        error.message = said.decode(errors="ignore").encode()
    return int(status)


def start(slots: int, source: int, size: int, plugin: str) -> None:
    """Called once by the C side, with the address of its table and of the source it carries."""
    cls = advisor_class(ctypes.string_at(source, size).decode(), plugin)
    instances: dict[int, Advisor] = {}
    numbers = itertools.count(1)

    def create(host: int, out: Any, error: int) -> int:
        try:
            number = next(numbers)
            instances[number] = cls(Host(host))
            out[0] = number
            return int(_abi.Status.OK)
        except BaseException as e:
            return fill(error, e, plugin)

    def advise(number: int, view: int, sink: int, error: int) -> int:
        try:
            advisor = instances[number]
            advisor.host._view = view
            try:
                advisor.advise(read_record(CustomerView, view), Sink(sink))
            finally:
                advisor.host._view = 0
            return int(_abi.Status.OK)
        except BaseException as e:
            return fill(error, e, plugin)

    def destroy(number: int) -> None:
        instances.pop(number, None)

    table = Slots.from_address(slots)
    if table.struct_size != ctypes.sizeof(Slots):
        raise TypeError(f"{plugin} was built by another version of the package lofte; build it again")
    table.create, table.advise, table.destroy = CREATE(create), ADVISE(advise), DESTROY(destroy)
    _kept.append((table.create, table.advise, table.destroy))
