"""The structs and functions of the C headers, for ctypes."""
# Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.
import ctypes
import enum
from typing import Any


class Status(enum.IntEnum):
    OK = 0
    INVALID_ARGUMENT = 1
    INVALID_STATE = 2
    REFUSED = 3
    NOT_FOUND = 4
    CONFLICT = 5
    UNSUPPORTED = 6
    LOCKED = 7
    IO = 8
    CORRUPT = 9
    NEWER = 10
    LIMIT = 11
    NOT_ALLOWED = 12
    PLUGIN_FAILED = 13
    CANCELLED = 14
    NO_MEMORY = 15
    INTERNAL = 16


class String(ctypes.Structure):
    _fields_ = [
        ("data", ctypes.c_void_p),
        ("size", ctypes.c_uint64),
    ]


class List(ctypes.Structure):
    _fields_ = [
        ("items", ctypes.c_void_p),
        ("count", ctypes.c_uint64),
        ("stride", ctypes.c_uint64),
    ]


class Money(ctypes.Structure):
    _fields_ = [
        ("minor", ctypes.c_int64),
        ("currency", ctypes.c_char * 8),
    ]


class Error(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("status", ctypes.c_int32),
        ("index", ctypes.c_uint64),
        ("where", ctypes.c_char * 256),
        ("message", ctypes.c_char * 760),
    ]


class Host(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("abi_major", ctypes.c_int32),
        ("abi_minor", ctypes.c_int32),
        ("reserved", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("service", ctypes.c_void_p),
    ]


class PluginEntry(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("needs_abi_major", ctypes.c_int32),
        ("needs_abi_minor", ctypes.c_int32),
        ("reserved", ctypes.c_uint32),
        ("id", ctypes.c_void_p),
        ("create", ctypes.c_void_p),
        ("extension", ctypes.c_void_p),
        ("activate", ctypes.c_void_p),
        ("destroy", ctypes.c_void_p),
    ]


class AdviceSink(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("add", ctypes.c_void_p),
        ("next_review", ctypes.c_void_p),
    ]


class Advisor(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("advise", ctypes.c_void_p),
    ]


class FoldSink(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
    ]


class BookSink(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("add", ctypes.c_void_p),
        ("parameter", ctypes.c_void_p),
    ]


class BookAdvisor(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("begin", ctypes.c_void_p),
        ("accumulate", ctypes.c_void_p),
        ("save", ctypes.c_void_p),
        ("load", ctypes.c_void_p),
        ("merge", ctypes.c_void_p),
        ("finish", ctypes.c_void_p),
        ("discard", ctypes.c_void_p),
    ]


class Log(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("write", ctypes.c_void_p),
    ]


class Calendar(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("is_working_day", ctypes.c_void_p),
        ("next_working_day", ctypes.c_void_p),
        ("add_working_days", ctypes.c_void_p),
    ]


class Text(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("render", ctypes.c_void_p),
    ]


class Settings(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("get", ctypes.c_void_p),
    ]


class PlanSink(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("add", ctypes.c_void_p),
    ]


class Planner(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("plan", ctypes.c_void_p),
    ]


class ReaderInput(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("name", String),
        ("path", String),
        ("size", ctypes.c_uint64),
        ("country", String),
        ("currency", String),
        ("options", List),
        ("read", ctypes.c_void_p),
    ]


class ReaderOption(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("name", String),
        ("value", String),
    ]


class ReaderRemark(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_int32),
        ("where", String),
        ("message", String),
    ]


class FactSink(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("add", ctypes.c_void_p),
        ("remark", ctypes.c_void_p),
        ("progress", ctypes.c_void_p),
    ]


class Reader(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("sniff", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
    ]


class ReviewSink(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("context", ctypes.c_void_p),
        ("review", ctypes.c_void_p),
        ("next_review", ctypes.c_void_p),
    ]


class Reviewer(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("review", ctypes.c_void_p),
    ]


class AllowedPlugin(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("id", String),
        ("version", String),
        ("manifest_sha256", String),
        ("library_sha256", String),
    ]


class RuntimeOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("threads", ctypes.c_uint32),
        ("plugin_dirs", List),
        ("allow_list_path", String),
        ("allowed", List),
        ("dev_plugin_dirs", List),
        ("log", ctypes.c_void_p),
        ("log_context", ctypes.c_void_p),
        ("log_level", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    ]


class BookOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("country", String),
        ("currency", String),
        ("language", String),
    ]


class Position(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("sequence", ctypes.c_int64),
        ("head_hash", ctypes.c_uint8 * 32),
    ]


class PostResult(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("posted", ctypes.c_uint64),
        ("unchanged", ctypes.c_uint64),
        ("advised", ctypes.c_uint64),
        ("sequence", ctypes.c_int64),
        ("head_hash", ctypes.c_uint8 * 32),
        ("left_out", ctypes.c_uint64),
        ("unclean", ctypes.c_int32),
        ("reserved_end", ctypes.c_int32),
    ]


class Option(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("name", String),
        ("value", String),
    ]


class ImportOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("today", ctypes.c_int32),
        ("path", String),
        ("format", String),
        ("options", List),
        ("progress", ctypes.c_void_p),
        ("remark", ctypes.c_void_p),
        ("context", ctypes.c_void_p),
    ]


class ReconcileOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("today", ctypes.c_int32),
        ("complete", List),
        ("reason", String),
        ("dry_run", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("next_facts", ctypes.c_void_p),
        ("next_lines", ctypes.c_void_p),
        ("progress", ctypes.c_void_p),
        ("remark", ctypes.c_void_p),
        ("context", ctypes.c_void_p),
    ]


class ReconcileResult(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("posted", ctypes.c_uint64),
        ("unchanged", ctypes.c_uint64),
        ("retracted", ctypes.c_uint64),
        ("kept", ctypes.c_uint64),
        ("left_out", ctypes.c_uint64),
        ("advised", ctypes.c_uint64),
        ("sequence", ctypes.c_int64),
        ("head_hash", ctypes.c_uint8 * 32),
    ]


class PreviewOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("every_customer", ctypes.c_int32),
        ("language", String),
    ]


class PreviewResult(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("posted", ctypes.c_uint64),
        ("unchanged", ctypes.c_uint64),
        ("advised", ctypes.c_uint64),
        ("waiting", ctypes.c_uint64),
    ]


class SweptSetting(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("plugin", String),
        ("key", String),
        ("values", List),
    ]


class BacktestOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("threads", ctypes.c_uint32),
        ("plugins", List),
        ("from", ctypes.c_int32),
        ("to", ctypes.c_int32),
        ("settings", List),
        ("language", String),
        ("drafts_only", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("progress", ctypes.c_void_p),
        ("context", ctypes.c_void_p),
    ]


class ReplayResult(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("equal", ctypes.c_int32),
        ("customers", ctypes.c_uint64),
        ("pending", ctypes.c_uint64),
        ("differences", ctypes.c_uint64),
        ("digest", ctypes.c_uint8 * 32),
        ("first_difference", ctypes.c_char * 256),
    ]


class ToneFinding(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
        ("fault", String),
        ("words", String),
        ("at", ctypes.c_uint64),
    ]


SIZES = {
    String: 16,
    List: 24,
    Money: 16,
    Error: 1032,
    Host: 32,
    PluginEntry: 56,
    AdviceSink: 32,
    Advisor: 16,
    FoldSink: 24,
    BookSink: 32,
    BookAdvisor: 64,
    Log: 16,
    Calendar: 32,
    Text: 16,
    Settings: 16,
    PlanSink: 24,
    Planner: 16,
    ReaderInput: 120,
    ReaderOption: 40,
    ReaderRemark: 40,
    FactSink: 40,
    Reader: 24,
    ReviewSink: 32,
    Reviewer: 16,
    AllowedPlugin: 72,
    RuntimeOptions: 120,
    BookOptions: 56,
    Position: 48,
    PostResult: 88,
    Option: 40,
    ImportOptions: 88,
    ReconcileOptions: 96,
    ReconcileResult: 96,
    PreviewOptions: 24,
    PreviewResult: 40,
    SweptSetting: 64,
    BacktestOptions: 104,
    ReplayResult: 320,
    ToneFinding: 48,
}

PluginEntryFn = ctypes.CFUNCTYPE(ctypes.c_void_p)
ProgressFn = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, String, ctypes.c_uint64, ctypes.c_uint64)
RemarkFn = ctypes.CFUNCTYPE(None, ctypes.c_void_p, String, String)
NextFactsFn = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p)
NextLinesFn = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p)
WriteFn = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, String)
ToneFn = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
Host_service = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)
PluginEntry_create = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
PluginEntry_extension = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)
PluginEntry_activate = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p)
PluginEntry_destroy = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
AdviceSink_add = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
AdviceSink_next_review = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_int32, ctypes.c_void_p)
Advisor_advise = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
FoldSink_write = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_void_p)
BookSink_add = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
BookSink_parameter = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, String, String, ctypes.c_void_p)
BookAdvisor_begin = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
BookAdvisor_accumulate = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
BookAdvisor_save = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
BookAdvisor_load = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_void_p, ctypes.c_void_p)
BookAdvisor_merge = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
BookAdvisor_finish = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
BookAdvisor_discard = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
Log_write = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int32, String)
Calendar_is_working_day = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, String, ctypes.c_int32)
Calendar_next_working_day = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, String, ctypes.c_int32)
Calendar_add_working_days = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, String, ctypes.c_int32, ctypes.c_int32)
Text_render = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, String, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_void_p, ctypes.c_void_p)
Settings_get = ctypes.CFUNCTYPE(String, ctypes.c_void_p, ctypes.c_void_p, String, String)
PlanSink_add = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
Planner_plan = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
ReaderInput_read = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_void_p, ctypes.c_void_p)
FactSink_add = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
FactSink_remark = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
FactSink_progress = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint64)
Reader_sniff = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, String, String)
Reader_read = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
ReviewSink_review = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
ReviewSink_next_review = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_int32, ctypes.c_void_p)
Reviewer_review = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
RuntimeOptions_log = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int32, String)


def set_types(function: Any, result: Any, arguments: list[Any]) -> None:
    function.restype = result
    function.argtypes = arguments


def declare(library: ctypes.CDLL) -> Any:
    """Tells ctypes the types of every function."""
    set_types(library.lofte_version, ctypes.c_char_p, [])
    set_types(library.lofte_runtime_create, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p])
    set_types(library.lofte_runtime_destroy, None, [ctypes.c_void_p])
    set_types(library.lofte_runtime_plugins, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p])
    set_types(library.lofte_book_create, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_open, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_int32,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_close, None, [ctypes.c_void_p])
    set_types(library.lofte_book_position, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p])
    set_types(library.lofte_book_post, ctypes.c_int32, [ctypes.c_void_p, List, ctypes.c_int32,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_post_bytes, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_int32,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_post_json, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_int32,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_import, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_reconcile, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_advance, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_int32,
              ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_work, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_uint64, ctypes.c_void_p,
              ctypes.c_void_p])
    set_types(library.lofte_book_recompute, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_enable_plugin, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_int32,
              ctypes.c_void_p])
    set_types(library.lofte_book_query, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_answer_rows, ctypes.c_void_p, [ctypes.c_void_p])
    set_types(library.lofte_answer_bytes, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p])
    set_types(library.lofte_answer_json, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p])
    set_types(library.lofte_answer_destroy, None, [ctypes.c_void_p])
    set_types(library.lofte_book_preview, ctypes.c_int32, [ctypes.c_void_p, List, ctypes.c_int32,
              ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_preview_bytes, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_int32,
              ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_preview_json, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_int32,
              ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_backtest, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_verify, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_export, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_export_person, ctypes.c_int32, [ctypes.c_void_p, String, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_book_replay, ctypes.c_int32, [ctypes.c_void_p, ctypes.c_uint32,
              ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p])
    set_types(library.lofte_check_tone, ctypes.c_int32, [String, String, List, ctypes.c_void_p,
              ctypes.c_void_p, ctypes.c_void_p])
    return library
