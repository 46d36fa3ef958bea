"""Every setting of every bundled plugin, out of the manifests."""
import json


def default_of(setting):
    value = setting.get("default")
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if value not in (None, "") else "—"


def bounds_of(setting):
    if setting["type"] == "choice":
        return ", ".join(f"`{choice}`" for choice in setting["choices"])
    least, most = setting.get("minimum"), setting.get("maximum")
    if least is None and most is None:
        return setting["type"]
    return f"{setting['type']}, {'' if least is None else least} to {'' if most is None else most}"


def page(root):
    out = ("# Settings\n\nOf the bundled plugins, out of their manifests. A setting holds for the book, for a customer or for "
           "an invoice, where its levels say so: the invoice's before the customer's before the book's before the default. "
           "`lofte settings set BOOK PLUGIN KEY VALUE` sets one; money is whole minor units of the book's currency.\n\n")
    for manifest in sorted((root / "plugins").glob("*/manifest.json")):
        told = json.loads(manifest.read_text())
        settings = told.get("settings", [])
        if not settings:
            continue
        out += f"## {told['id']}\n\n{told.get('description', '')}\n\n"
        out += "| key | default | what it may be | levels | what |\n|---|---|---|---|---|\n"
        for one in sorted(settings, key=lambda s: s["key"]):
            levels = ", ".join(one.get("levels", ["book"]))
            what = one.get("description", "").replace("|", "\\|")
            out += f"| `{one['key']}` | {default_of(one)} | {bounds_of(one)} | {levels} | {what} |\n"
        out += "\n"
    return out
