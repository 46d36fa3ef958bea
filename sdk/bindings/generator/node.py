"""node/layouts.js: structs and functions as koffi wants them."""
import json

from names import plain_name


def struct_member(member, callbacks):
    if member.function or plain_name(member.type) in callbacks or "*" in member.type:
        # Characters go in as JavaScript strings; nothing is read back through such a member.
        kind = "const char *" if member.type == "const char *" else "void *"
        return kind
    kind = plain_name(member.type)
    return f"{kind}[{member.count}]" if member.count else kind


def parameter(kind, structs, callbacks):
    """koffi wants to be told which pointers are filled by the callee."""
    name = plain_name(kind)
    if kind == "lofte_string *":
        return "_Out_ lofte_read_string *"
    if kind.endswith("**"):
        return f"_Out_ {kind}"
    if kind.endswith("*") and "const" not in kind and (name in structs or name == "uint64_t"):
        return f"{'_Out_' if name == 'uint64_t' else '_Inout_'} {kind}"
    return "void *" if name in callbacks else kind


def layouts(headers):
    out = ('// The structs and functions of the C headers, for koffi.\n'
           '// Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.\n'
           '"use strict";\n\n')
    types = {"lofte_date": "int32_t", "lofte_bool": "int32_t", "lofte_status": "int32_t",
             "lofte_instant": "int64_t"}
    out += "exports.aliases = " + json.dumps(types, indent=2) + ";\n\n"
    out += "exports.opaque = " + json.dumps(headers.opaque) + ";\n\nexports.structs = {\n"
    for struct in headers.structs.values():
        members = ", ".join(f'{m.name}: "{struct_member(m, headers.callbacks)}"' for m in struct.fields)
        out += f"  {struct.name}: {{ size: {struct.size}, members: {{ {members} }} }},\n"
    out += "};\n\nexports.functions = [\n"
    for function in headers.functions:
        told = ", ".join(parameter(kind, headers.structs, headers.callbacks)
                         for _, kind in function.parameters) or "void"
        out += f'  "{function.result} {function.name}({told})",\n'
    out += "];\n\nexports.constants = {\n"
    for constant in headers.constants:
        out += f"  {constant.name}: {constant.value},\n"
    return out + "};\n"
