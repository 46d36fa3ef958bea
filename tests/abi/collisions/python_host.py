"""A host in Python over ctypes: opens a book and asks for its status. Exit code 0 is a pass."""
import ctypes
import os
import sys
import tempfile

LIBRARY, PLUGINS = sys.argv[1:3]


class String(ctypes.Structure):
    _fields_ = [("data", ctypes.c_char_p), ("size", ctypes.c_uint64)]

    @classmethod
    def of(cls, text):
        raw = text.encode()
        return cls(raw, len(raw))


class List(ctypes.Structure):
    _fields_ = [("items", ctypes.c_void_p), ("count", ctypes.c_uint64), ("stride", ctypes.c_uint64)]


class Error(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("status", ctypes.c_int32),
                ("index", ctypes.c_uint64), ("where", ctypes.c_char * 256),
                ("message", ctypes.c_char * 760)]


class RuntimeOptions(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("threads", ctypes.c_uint32),
                ("plugin_dirs", List), ("allow_list_path", String), ("allowed", List),
                ("dev_plugin_dirs", List), ("log", ctypes.c_void_p), ("log_context", ctypes.c_void_p),
                ("log_level", ctypes.c_int32), ("reserved", ctypes.c_int32)]


class BookOptions(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("reserved", ctypes.c_uint32),
                ("country", String), ("currency", String), ("language", String)]


lofte = ctypes.CDLL(LIBRARY)
error = Error(struct_size=ctypes.sizeof(Error))


def must(status):
    if status != 0:
        sys.exit(f"{error.where.decode()}: {error.message.decode()}")


def main():
    folder = String.of(PLUGINS)
    options = RuntimeOptions(struct_size=ctypes.sizeof(RuntimeOptions), threads=1)
    options.plugin_dirs = List(ctypes.addressof(folder), 1, ctypes.sizeof(String))
    runtime, book = ctypes.c_void_p(), ctypes.c_void_p()
    must(lofte.lofte_runtime_create(ctypes.byref(options), ctypes.byref(runtime), ctypes.byref(error)))
    with tempfile.TemporaryDirectory() as place:
        path = String.of(os.path.join(place, "firm.lofte"))
        norway = BookOptions(struct_size=ctypes.sizeof(BookOptions), country=String.of("NO"),
                             currency=String.of("NOK"))
        must(lofte.lofte_book_create(runtime, path, ctypes.byref(norway), ctypes.byref(book),
                                     ctypes.byref(error)))
        facts = String.of('{"recordId":"1","customer":{"name":"Åse Dahl"}}\n')
        must(lofte.lofte_book_post_json(book, facts, 20486, None, ctypes.byref(error)))
        lofte.lofte_book_close(book)
    lofte.lofte_runtime_destroy(runtime)


main()
