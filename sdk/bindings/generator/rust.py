"""rust/raw.rs, the C headers in Rust, and rust/calls.rs, the functions of liblofte."""
from names import plain_name

SCALARS = {"char": "c_char", "uint8_t": "u8", "int32_t": "i32", "uint32_t": "u32", "int64_t": "i64",
           "uint64_t": "u64", "lofte_date": "i32", "lofte_bool": "i32", "lofte_status": "i32",
           "lofte_instant": "i64", "void": "c_void"}
KEYWORDS = set("""as async await box break const continue dyn else enum extern false fn for if impl in let
loop match mod move mut pub ref return static struct trait true type unsafe use where while""".split())


def safe(name):
    return f"r#{name}" if name in KEYWORDS else name


def rust_type(kind, headers):
    kind = kind.strip()
    if kind.endswith("*"):
        inner = kind[:-1].strip()
        return ("*const " if inner.startswith("const ") and not inner.endswith("*") else "*mut ") + \
            rust_type(inner, headers)
    name = plain_name(kind)
    return SCALARS.get(name, name)


def signature(function, headers):
    told = ", ".join(f"{safe(name) + ': ' if name else ''}{rust_type(kind, headers)}"
                     for name, kind in function.parameters)
    back = "" if function.result == "void" else f" -> {rust_type(function.result, headers)}"
    return told, back


def comment(text, indent):
    return "".join(f"{indent}/// {line}".rstrip() + "\n" for line in text.split("\n")) if text else ""


def member_text(member, headers):
    if member.function:
        told, back = signature(member.function, headers)
        kind = f'Option<unsafe extern "C" fn({told}){back}>'
    else:
        kind = rust_type(member.type, headers)
        if member.count:
            kind = f"[{kind}; {member.count}]"
    return comment(member.comment, "    ") + f"    pub {safe(member.name)}: {kind},\n"


def raw(headers):
    out = ("//! The C headers of Løfte in Rust: structs, callbacks, constants, as they are. For hosts and plugins.\n"
           "// Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.\n"
           "#![allow(non_camel_case_types, dead_code)]\n\n"
           "use std::mem::size_of;\nuse std::os::raw::{c_char, c_void};\n\n")
    for name in headers.opaque:
        out += f"#[repr(C)]\npub struct {name} {{\n    _private: [u8; 0],\n}}\n\n"
    for callback in headers.callbacks.values():
        told, back = signature(callback, headers)
        out += comment(callback.comment, "")
        out += f'pub type {callback.name} = Option<unsafe extern "C" fn({told}){back}>;\n\n'
    for struct in headers.structs.values():
        out += comment(struct.comment, "") + "#[repr(C)]\n#[derive(Clone, Copy)]\n"
        out += f"pub struct {struct.name} {{\n" + "".join(member_text(m, headers) for m in struct.fields)
        out += "}\n\n"
    for constant in headers.constants:
        out += f"pub const {constant.name}: i32 = {constant.value};\n"
    out += "\n// As large as in C.\n"
    for struct in headers.structs.values():
        out += f"const _: () = assert!(size_of::<{struct.name}>() == {struct.size});\n"
    return out


def calls(headers):
    """Apart from the structs: a plugin calls none of them and links nothing."""
    out = ("//! The functions that liblofte exports, for hosts.\n"
           "// Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.\n"
           "use super::raw::*;\nuse std::os::raw::{c_char, c_void};\n\n"
           '#[link(name = "lofte")]\nextern "C" {\n')
    for function in headers.functions:
        told, back = signature(function, headers)
        out += comment(function.comment, "    ") + f"    pub fn {function.name}({told}){back};\n"
    return out + "}\n"
