"""What a release promised, one static assertion a slot; and a stub of the whole ABI for abidiff."""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "sdk/bindings/generator"))
import headers  # noqa: E402

# Their size never changes; every other struct may grow at its end.
VALUES = ("lofte_string", "lofte_list", "lofte_money")


def read(include):
    return headers.read(include, names=headers.all_headers(include))


def includes(include):
    return [f"#include <lofte/{name}>" for name in headers.all_headers(include)]


def pointer_to(function, name=""):
    parameters = ", ".join(t for _, t in function.parameters) or "void"
    return f"{function.result} (*{name})({parameters})"


def type_of(member):
    """The member's type, for a declaration of a pointer to it."""
    if member.function:
        return pointer_to(member.function, "*")
    if member.count:
        return f"{member.type} (*)[{member.count}]"
    return f"{member.type} *"


def member_asserts(struct, member):
    out = [f"AT({struct.name}, {member.name}, {member.offset}, {member.size});"]
    if member.choices:
        out += [f"IS({struct.name}, {member.name}.{name}, {kind} *);" for name, kind in member.choices]
    else:
        out.append(f"IS({struct.name}, {member.name}, {type_of(member)});")
    return out


def asserts(read, include):
    lines = ["/* Made by freeze.py: every slot of the release, held against the headers of today. */",
             *includes(include), "",
             "#define AT(type, member, offset, bytes)                                               \\",
             '  _Static_assert(offsetof(type, member) == (offset), #type "." #member " has moved");  \\',
             "  _Static_assert(sizeof(((type*)0)->member) == (bytes), #type \".\" #member \" has another size\")",
             "#define IS(type, member, pointer)                                   \\",
             "  _Static_assert(_Generic(&((type*)0)->member, pointer: 1, default: 0), \\",
             '                 #type "." #member " has another type")',
             "#define FUNCTION(name, pointer)                             \\",
             "  _Static_assert(_Generic(&name, pointer: 1, default: 0), #name \" has another signature\")",
             ""]
    for struct in read.structs.values():
        sign, word = ("==", "has another size") if struct.name in VALUES else (">=", "has shrunk")
        lines.append(f'_Static_assert(sizeof({struct.name}) {sign} {struct.size}, "{struct.name} {word}");')
        for member in struct.fields:
            # A reserved word may become something under another name; its neighbours hold its place.
            if not member.name.startswith("reserved"):
                lines += member_asserts(struct, member)
    for function in read.functions:
        lines.append(f"FUNCTION({function.name}, {pointer_to(function)});")
    for callback in read.callbacks.values():
        lines.append(f"_Static_assert(_Generic(({callback.name})0, {pointer_to(callback)}: 1, default: 0), "
                     f'"{callback.name} has another signature");')
    for constant in read.constants:
        lines.append(f'_Static_assert({constant.name} == {constant.value}, "{constant.name} has another value");')
    for name, value in texts(include):
        lines.append(f'_Static_assert(__builtin_strcmp({name}, "{value}") == 0, "{name} has another value");')
    return "\n".join(lines) + "\n"


def texts(include):
    """Ids of extensions and services, and the entry's name."""
    for header in sorted(Path(include, "lofte").glob("*.h")):
        yield from re.findall(r'^#define (LOFTE_\w+) "([^"]+)"', header.read_text(), re.M)


def surface(read, include):
    """Every function with an empty body and every struct by a variable: what abidiff looks at."""
    lines = ["#define LOFTE_BUILDING_RUNTIME", *includes(include), ""]
    for struct in read.structs.values():
        lines.append(f"LOFTE_EXPORT {struct.name} *surface_of_{struct.name};")
    for callback in read.callbacks.values():
        lines.append(f"LOFTE_EXPORT {callback.name} surface_of_{callback.name};")
    for function in read.functions:
        parameters = ", ".join(f"{kind} p{i}" for i, (_, kind) in enumerate(function.parameters)) or "void"
        unused = " ".join(f"(void)p{i};" for i in range(len(function.parameters)))
        back = "" if function.result == "void" else f" {function.result} none = {{0}}; return none;"
        lines.append(f"{function.result} {function.name}({parameters}) {{ {unused}{back} }}")
    return "\n".join(lines) + "\n"
