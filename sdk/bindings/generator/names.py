"""What things of the ABI are called in other languages."""
import keyword
import re


def camel(name):
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def plain_name(c_type):
    """The type's own name: "const lofte_host *" -> "lofte_host"."""
    return re.sub(r"\b(const|struct|union)\b|\*", "", c_type).strip()


def record_class(struct):
    """lofte_credit_note -> CreditNote"""
    return camel(struct.removeprefix("lofte_"))


def enum_class(name):
    """Invoice.Status -> InvoiceStatus"""
    return name.replace(".", "")


def upper_snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def enum_members(name, values):
    """Names without the enumeration's own: SEVERITY_URGENT -> URGENT; the first is UNSPECIFIED."""
    own = upper_snake(name.split(".")[-1])
    prefixes = [own + "_", own.removesuffix("KIND") if own.endswith("_KIND") else own + "_"]
    for member, value in values.items():
        for prefix in prefixes:
            member = member.removeprefix(prefix)
        yield ("UNSPECIFIED" if value == 0 else member), value


def safe_python(name):
    return name + "_" if keyword.iskeyword(name) else name
