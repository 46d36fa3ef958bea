"""csharp/Raw.cs: the C headers in C#."""
from names import plain_name

SCALARS = {"char": "byte", "uint8_t": "byte", "int32_t": "int", "uint32_t": "uint", "int64_t": "long",
           "uint64_t": "ulong", "lofte_date": "int", "lofte_bool": "int", "lofte_status": "int",
           "lofte_instant": "long", "void": "void"}
KEYWORDS = set("""abstract as base bool break byte case catch char checked class const continue decimal
default delegate do double else enum event explicit extern false finally fixed float for foreach goto if
implicit in int interface internal is lock long namespace new null object operator out override params
private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct
switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile
while""".split())


def safe(name):
    return f"@{name}" if name in KEYWORDS else name


def cs_type(kind, callbacks):
    name = plain_name(kind)
    if "*" in kind or name in callbacks:
        return "IntPtr"
    return SCALARS.get(name, name)


def member_text(member, callbacks):
    if member.function:
        return f"        public IntPtr {safe(member.name)};\n"
    kind = cs_type(member.type, callbacks)
    if member.count:
        return f"        public fixed {kind} {safe(member.name)}[{member.count}];\n"
    return f"        public {kind} {safe(member.name)};\n"


def parameter(name, kind, headers):
    """A pointer to a struct is passed by ref, or as IntPtr where it may be null."""
    bare = plain_name(kind)
    if kind.count("*") == 2:
        return f"out IntPtr {safe(name)}"
    if kind.endswith("*") and "const" not in kind and (bare in headers.structs or bare == "uint64_t"):
        return f"ref {SCALARS.get(bare, bare)} {safe(name)}"
    return f"{cs_type(kind, headers.callbacks)} {safe(name)}"


def raw(headers):
    out = ("// The C headers of Løfte in C#: structs, functions, constants, as they are.\n"
           "// Made by sdk/bindings/generator: change the .proto files or headers, then build `generate`.\n"
           "using System;\nusing System.Runtime.InteropServices;\n\nnamespace Lofte.Raw\n{\n")
    for struct in headers.structs.values():
        unsafe = "unsafe " if any(m.count for m in struct.fields) else ""
        out += "    [StructLayout(LayoutKind.Sequential)]\n"
        out += f"    public {unsafe}struct {struct.name}\n    {{\n        public const int Size = {struct.size};\n"
        out += "".join(member_text(m, headers.callbacks) for m in struct.fields) + "    }\n\n"
    out += "    public static class Constants\n    {\n"
    for constant in headers.constants:
        out += f"        public const int {constant.name} = {constant.value};\n"
    out += '    }\n\n    public static class Library\n    {\n        const string Name = "liblofte.so.1";\n\n'
    for function in headers.functions:
        told = ", ".join(parameter(name, kind, headers) for name, kind in function.parameters)
        out += "        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]\n"
        result = cs_type(function.result, headers.callbacks)
        out += f"        public static extern {result} {function.name}({told});\n\n"
    return out.rstrip("\n") + "\n    }\n}\n"
