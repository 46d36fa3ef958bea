"""lofte/records.py, a class for each record and enumeration, and lofte/_abi.py, the C side."""
import re
import textwrap

from names import enum_class, enum_members, plain_name, record_class, safe_python

HEAD = "# Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.\n"

SCALARS = {"string": ("str", '""'), "int32": ("int", "0"), "int64": ("int", "0"),
           "bool": ("bool", "False"), "date": ("Optional[datetime.date]", "None"),
           "instant": ("Optional[datetime.datetime]", "None"), "money": ("Optional[Money]", "None")}


def docstring(text, indent="    "):
    text = text.replace("\\", "\\\\").replace('"""', "'''")
    if not text:
        return ""
    one_line = f'{indent}"""{text}"""\n'
    if len(one_line) <= 110:
        return one_line
    lines = textwrap.wrap(text, 104 - len(indent), initial_indent=indent + '"""',
                          subsequent_indent=indent)
    return "\n".join(lines) + f'\n{indent}"""\n'


def comment(text):
    return "".join(line + "\n" for line in textwrap.wrap(
        text, 106, initial_indent="    # ", subsequent_indent="    # ")) if text else ""


def typed(member):
    """The annotation of a member and its default."""
    kind = member["type"]
    if kind == "enum":
        name, default = enum_class(member["enum"]), f'{enum_class(member["enum"])}.UNSPECIFIED'
    elif kind == "message":
        name, default = f'Optional[{record_class(member["struct"])}]', "None"
    else:
        name, default = SCALARS[kind]
    if member.get("repeated"):
        if name.startswith("Optional["):
            name = name[len("Optional["):-1]
        return f"list[{name}]", "field(default_factory=list)"
    if "presence_bit" in member:
        return f"Optional[{name}]", "None"
    return name, default


def oneof_of(record):
    return next((m for m in record["members"] if m["type"] == "oneof"), None)


def fields_of(record):
    skipped = ("struct_size", "reserved", "present", "oneof_kind", "oneof")
    return [m for m in record["members"] if m["type"] not in skipped]


def enum_text(name, values):
    out = f"class {enum_class(name)}(OpenEnum):\n"
    for member, value in enum_members(name, values):
        out += f"    {member} = {value}\n"
    return out + "\n\n"


def record_text(record):
    out = "@dataclass(kw_only=True)\n" + f'class {record_class(record["name"])}:\n'
    body = docstring(record.get("comment", ""))
    for member in fields_of(record):
        annotation, default = typed(member)
        body += comment(member.get("comment", ""))
        body += f'    {safe_python(member["name"])}: {annotation} = {default}\n'
    if oneof := oneof_of(record):
        body += f'    {oneof["name"]}: Optional[{record_class(record["name"])}Body] = None\n'
    return out + (body or "    pass\n") + "\n\n"


def layout_text(record):
    out = f'    {record_class(record["name"])}: Layout({record["size"]}, (\n'
    for m in fields_of(record):
        item = "None"
        if m["type"] == "enum":
            item = enum_class(m["enum"])
        elif m["type"] == "message":
            item = record_class(m["struct"])
        parts = [repr(safe_python(m["name"])), str(m["offset"]), repr(m["type"]), item,
                 str(bool(m.get("repeated"))), str(m.get("presence_bit", -1))]
        out += f'        Member({", ".join(parts)}),\n'
    out += "    )"
    if oneof := oneof_of(record):
        kind = next(m for m in record["members"] if m["type"] == "oneof_kind")
        choices = ", ".join(f'{c["kind"]}: {record_class(c["struct"])}' for c in oneof["choices"])
        out += f',\n        Choice({oneof["name"]!r}, {kind["offset"]}, {oneof["offset"]}, {{\n'
        out += "\n".join(textwrap.wrap(choices, 98, initial_indent=" " * 12,
                                       subsequent_indent=" " * 12)) + "})"
    return out + "),\n"


def records(layouts):
    out = ('"""The records of the ABI as classes: facts that a host posts, advice and rows that it reads.\n\n'
           "Text is str, dates are datetime.date, absent things are None or empty. Amounts are Money.\n"
           '"""\n' + HEAD +
           "from __future__ import annotations\n\n"
           "import datetime\n"
           "from dataclasses import dataclass, field\n"
           "from typing import Any, Optional, Union\n\n"
           "from ._layout import Choice, Layout, Member, Money, OpenEnum\n\n")
    public = [enum_class(n) for n in layouts["enums"]]
    public += [record_class(r["name"]) for r in layouts["structs"]]
    out += "__all__ = [\n" + "\n".join(textwrap.wrap(
        ", ".join(f'"{name}"' for name in public), 100, initial_indent="    ",
        subsequent_indent="    ")) + "]\n\n\n"
    for name, values in layouts["enums"].items():
        out += enum_text(name, values)
    for record in layouts["structs"]:
        out += record_text(record)
    for record in layouts["structs"]:
        if oneof := oneof_of(record):
            classes = sorted({record_class(c["struct"]) for c in oneof["choices"]})
            out += f'{record_class(record["name"])}Body = Union[\n'
            out += "\n".join(textwrap.wrap(", ".join(classes), 100, initial_indent="    ",
                                           subsequent_indent="    ")) + "]\n\n"
    out += "# Which member lies where in the C struct.\nLAYOUTS: dict[type[Any], Layout] = {\n"
    return out + "".join(layout_text(r) for r in layouts["structs"]) + "}\n"


# ---- the C side ----

CTYPES = {"char": "ctypes.c_char", "uint8_t": "ctypes.c_uint8", "int32_t": "ctypes.c_int32",
          "uint32_t": "ctypes.c_uint32", "int64_t": "ctypes.c_int64", "uint64_t": "ctypes.c_uint64",
          "lofte_date": "ctypes.c_int32", "lofte_bool": "ctypes.c_int32",
          "lofte_status": "ctypes.c_int32", "lofte_instant": "ctypes.c_int64"}


def class_name(struct):
    return record_class(struct)


def ctype(c_type, by_hand):
    if c_type == "void":
        return "None"
    if c_type == "const char *":
        return "ctypes.c_char_p"
    if c_type.endswith("_fn"):
        return "ctypes.c_void_p"
    if "*" in c_type:
        return "ctypes.c_void_p"
    base = plain_name(c_type)
    return class_name(base) if base in by_hand else CTYPES[base]


def prototype(function, by_hand):
    parts = [ctype(function.result, by_hand)] + [ctype(t, by_hand) for _, t in function.parameters]
    return f'ctypes.CFUNCTYPE({", ".join(parts)})'


def struct_text(struct, by_hand):
    out = f"class {class_name(struct.name)}(ctypes.Structure):\n    _fields_ = [\n"
    for member in struct.fields:
        # An address, also of characters: they are not always ended by a zero.
        pointer = member.function or "*" in member.type
        kind = "ctypes.c_void_p" if pointer else ctype(member.type, by_hand)
        if member.count:
            kind += f" * {member.count}"
        out += f'        ("{member.name}", {kind}),\n'
    return out + "    ]\n\n\n"


def abi(headers, layouts):
    made = {record["name"] for record in layouts["structs"]}
    by_hand = [s for s in headers.structs.values() if s.name not in made]
    names = {s.name for s in by_hand}
    out = '"""The structs and functions of the C headers, for ctypes."""\n' + HEAD
    out += "import ctypes\nimport enum\nfrom typing import Any\n\n\n"
    out += "class Status(enum.IntEnum):\n"
    for constant in headers.constants:
        if constant.header == "lofte/base.h":
            out += f'    {constant.name.removeprefix("LOFTE_")} = {constant.value}\n'
    out += "\n\n"
    for struct in by_hand:
        out += struct_text(struct, names)
    out += "SIZES = {\n" + "".join(f"    {class_name(s.name)}: {s.size},\n" for s in by_hand) + "}\n\n"
    for callback in headers.callbacks.values():
        out += f"{callback_name(callback.name)} = {prototype(callback, names)}\n"
    for struct in by_hand:
        for member in struct.fields:
            if member.function:
                name = f"{class_name(struct.name)}_{member.name}"
                out += f"{name} = {prototype(member.function, names)}\n"
    out += ("\n\ndef set_types(function: Any, result: Any, arguments: list[Any]) -> None:\n"
            "    function.restype = result\n    function.argtypes = arguments\n")
    out += "\n\ndef declare(library: ctypes.CDLL) -> Any:\n"
    out += '    """Tells ctypes the types of every function."""\n'
    for function in headers.functions:
        arguments = ", ".join(ctype(t, names) for _, t in function.parameters)
        result = ctype(function.result, names)
        line = f"set_types(library.{function.name}, {result}, [{arguments}])"
        out += "\n".join(textwrap.wrap(line, 106, initial_indent="    ",
                                       subsequent_indent="              ")) + "\n"
    return out + "    return library\n"


def callback_name(name):
    return "".join(part.capitalize() for part in re.sub("^lofte_", "", name).split("_"))
