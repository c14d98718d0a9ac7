"""A second verifier of audit bundles, written from docs/audit-bundle.md and docs/canonical-form.md alone.

    python3 verify.py bundle.zip [--head A=HASH] [--sha256 HASH]

With --serve, reads a command line of its own from each line of the standard input, and ends each answer with a line of a
single dot: so that a test can have many bundles verified by one process.
"""
import csv
import datetime
import hashlib
import io
import json
import sys
import zipfile
import zlib

RESULT = {"OPERATING_INCOME", "OPERATING_COSTS", "DEPRECIATION", "FINANCIAL_INCOME", "FINANCIAL_COSTS", "EXTRAORDINARY",
          "YEAR_RESULT"}

# Columns as the document lists them: * is of the key, # a number.
TABLES = {
    "bundle": "name* value",
    "years": "year*# starts_on ends_on status state_of_books",
    "chains": "year*# series* name last_number# head",
    "accounts": "number*# name statement_row purpose valid_from open",
    "dimensions": "number*# name",
    "objects": "dimension*# code* name",
    "vouchers": "year*# series* number*# kind date text counterparty document corrects key registered_at registered_by"
                " source source_series source_number form# previous hash",
    "postings": "year*# series* number*# line*# account# amount_ore# text",
    "posting_objects": "year*# series* number*# line*# dimension*# object",
    "history_rows": "year*# series* number*# row*# kind content",
    "attachments": "year*# series* number*# attachment*# sha256 name",
    "attests": "year*# series* number*# attest*# step user at",
    "balances": "year*# account*# opening_ore# debit_ore# credit_ore# closing_ore#",
    "object_balances": "year*# account*# dimension*# object* opening_ore# closing_ore#",
    "events": "row*# form# number# happened_at user channel address action subject detail previous hash",
    "documents": "number*# archived_at kind name year# size_bytes# sha256 state_of_books requested_by",
}


class Bundle:
    def __init__(self, path):
        self.faults = []
        self.zip = zipfile.ZipFile(path)
        self.files = {}
        for name in self.zip.namelist():
            if name in self.files:
                self.fault(name, "is there twice")
            self.files[name] = self.zip.read(name)

    def fault(self, where, what):
        self.faults.append(f"{where}: {what}")

    def section(self, work, where, otherwise=None):
        """What cannot be read is a fault, and does not keep the rest from being read."""
        try:
            return work()
        except Exception as e:
            self.fault(where, f"cannot be read: {e!r}")
            return otherwise

    def file(self, name):
        if name not in self.files:
            self.fault(name, "is missing")
        return self.files.get(name, b"")

    def manifest(self):
        left = dict(self.files)
        names = []
        left.pop("manifest.txt", None)
        text = self.file("manifest.txt").decode("utf-8")
        if not text.endswith("\n") or text.endswith("\n\n"):
            self.fault("manifest.txt", "does not end with a line")
        for line in text.splitlines():
            stated, name = line[:64], line[66:]
            names.append(name)
            content = left.pop(name, None)
            if content is None or line[64:66] != "  ":
                self.fault("manifest.txt", f"no such file: {line!r}")
            elif hashlib.sha256(content).hexdigest() != stated:
                self.fault(name, "is not the file of the manifest")
        if names != sorted(set(names)):
            self.fault("manifest.txt", "is out of order")
        for name in left:
            self.fault(name, "is not in the manifest")

    def table(self, name):
        """The table's rows as dictionaries, numbers as numbers, after its twins and its order have been compared."""
        spec = TABLES[name].split()
        columns = [s.rstrip("*#") for s in spec]
        numeric = {c for c, s in zip(columns, spec) if "#" in s}
        key = [c for c, s in zip(columns, spec) if "*" in s]
        rows = []
        text = self.file(f"data/{name}.csv").decode("utf-8")
        parsed = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
        if not parsed or parsed[0] != columns or not text.endswith("\n"):
            self.fault(f"data/{name}.csv", "does not begin and end as it should")
        for values in parsed[1:]:
            row = dict(zip(columns, values))
            for column in numeric:
                row[column] = number(row.get(column, ""))
            rows.append(row)
            if len(values) != len(columns):
                self.fault(label(name, row, key), "has another number of fields")
        twins = json.loads(self.file(f"data/{name}.json"))
        for row, twin in zip(rows, twins):
            if list(twin) != columns:
                self.fault(label(name, row, key), "has other columns in JSON")
            for column in columns:
                if (twin.get(column) if twin.get(column) is not None else "") != none_empty(row[column]):
                    self.fault(label(name, row, key) + " / " + label(name, twin, key), f"{column} differs in JSON")
        if len(rows) != len(twins):
            more = (rows if len(rows) > len(twins) else twins)[min(len(rows), len(twins))]
            self.fault(label(name, more, key), "CSV and JSON have not the same number of rows")
        for before, row in zip(rows, rows[1:]):
            if order(before, key) >= order(row, key):
                self.fault(label(name, row, key), "is out of order after " + label(name, before, key))
        return rows


def number(text):
    return int(text) if text.lstrip("-").isascii() and text.lstrip("-").isdigit() else (None if text == "" else text)


def none_empty(value):
    return "" if value is None else value


def order(row, key):
    return [(row[c] is None, isinstance(row[c], str), row[c]) for c in key]


def label(name, row, key):
    return " ".join(str(row.get(c)) for c in key) + f" ({name})"


def of(row):
    return f"{row['year']} {row['series']} {row['number']}"


def escaped(value):
    return none_empty(value).replace("\\", "\\\\").replace("|", "\\p").replace("\n", "\\n").replace("\r", "\\r") \
        if not isinstance(value, int) else str(value)


def canonical(forbund, v, postings, objects, history, attachments, attests):
    lines = [["finsam-verifikation", v["form"]], ["previous", v["previous"]], ["number", v["number"]],
             ["registered-at", v["registered_at"]], ["registered-by", v["registered_by"]], ["forbund", forbund],
             ["year", v["year"]], ["series", v["series"]]]
    lines += [[c, v[c]] for c in ("kind", "date", "text", "counterparty", "document", "corrects", "key")]
    for p in postings:
        lines.append(["posting", p["line"], p["account"], p["amount_ore"], p["text"]])
        lines += [["object", o["line"], o["dimension"], o["object"]] for o in objects if o["line"] == p["line"]]
    if v["source"]:
        lines.append(["source", v["source"], v["source_series"], v["source_number"]])
    lines += [["history", h["kind"], h["content"]] for h in history]
    lines += [["attachment", a["attachment"], a["sha256"], a["name"]] for a in attachments]
    lines += [["attested", a["step"], a["user"], a["at"]] for a in attests]
    return written(lines)


def written(lines):
    return "".join("|".join([line[0]] + [escaped(x) for x in line[1:]]) + "\n" for line in lines)


def grouped(rows):
    groups = {}
    for row in rows:
        groups.setdefault(of(row), []).append(row)
    return groups


def verify(b, path, wanted, sha256):
    if sha256 and hashlib.sha256(open(path, "rb").read()).hexdigest() != sha256:
        b.fault("the bundle", "has another SHA-256")
    b.manifest()
    t = {name: b.section(lambda name=name: b.table(name), f"data/{name}", []) for name in TABLES}
    facts = {row["name"]: row["value"] for row in t["bundle"]}
    for fact in {"code", "forbund", "form", "invented", "name", "year"} ^ set(facts):
        b.fault(f"{fact} (bundle)", "is not as it should")
    if facts.get("form") != "finsam-revisionspaket 1":
        b.fault("form (bundle)", "is not a bundle of form 1")
    years = {y["year"]: y for y in t["years"] if isinstance(y["year"], int)}
    if not years or str(max(years)) != facts.get("year"):
        b.fault("years", "does not end with the bundle's year")
    heads, counted, counted_objects = b.section(
        lambda: vouchers(b, t, facts, years, wanted), "the vouchers", ({}, {}, {}))
    b.section(lambda: chains(b, t, years, heads), "chains")
    b.section(lambda: balances(b, t, counted, counted_objects), "balances")
    on_balance_sheet = {a["number"] for a in t["accounts"] if a["statement_row"] not in RESULT}
    b.section(lambda: openings(b, years, on_balance_sheet, counted, counted_objects), "the opening balances")
    b.section(lambda: sie(b, t, facts, years, on_balance_sheet, counted, counted_objects), "the SIE file")
    for name, key in (("events", "row"), ("documents", "number")):
        for i, row in enumerate(t[name]):
            if row[key] != i + 1:
                b.fault(label(name, row, [key]), f"number {i + 1} is missing")
    b.section(lambda: history_chain(b, t, facts, wanted), "events")
    known = {d["sha256"] for d in t["documents"]}
    for v in t["vouchers"]:
        if v["source"] and v["source"] not in known:
            b.fault(of(v), "came from a file that is not in documents")
    for a in t["attachments"]:
        if a["sha256"] not in known:
            b.fault(of(a), "has an attachment that is not in documents")
    for chain, hashes in wanted.items():
        for missing in hashes:
            b.fault(chain, f"the head {missing} is not in the chain")


def vouchers(b, t, facts, years, wanted):
    accounts = {a["number"] for a in t["accounts"]}
    objects = {(o["dimension"], o["code"]) for o in t["objects"]}
    lines, of_lines, history = grouped(t["postings"]), grouped(t["posting_objects"]), grouped(t["history_rows"])
    attachments, attests = grouped(t["attachments"]), grouped(t["attests"])
    texts = {}
    for text in b.file("canonical/vouchers.txt").decode("utf-8").split("finsam-verifikation|")[1:]:
        fields = dict(line.split("|", 1) for line in text.split("\n")[1:] if "|" in line)
        name = f"{fields.get('year')} {fields.get('series')} {fields.get('number')}"
        if name in texts:
            b.fault(name, "is twice in canonical/vouchers.txt")
        texts[name] = "finsam-verifikation|" + text
    if list(texts) != [of(v) for v in t["vouchers"]]:
        for a in sorted(set(texts) ^ {of(v) for v in t["vouchers"]}) or [x for x, v in zip(texts, t["vouchers"])
                                                                        if x != of(v)][:1]:
            b.fault(a, "is not at the same place in vouchers and canonical/vouchers.txt")
    heads, sums, object_sums = {}, {}, {}
    there = {of(v) for v in t["vouchers"]}
    for v in t["vouchers"]:
        name = of(v)
        chain = f"{v['year']} {v['series']}"
        last, previous = heads.get(chain, (0, "0" * 64))
        if v["number"] != last + 1:
            b.fault(f"{chain} {last + 1}", f"is missing or has another number: here stands {name}")
        if v["previous"] != previous:
            b.fault(name, f"does not follow {chain} {last} by hash")
        heads[chain] = (v["number"], v["hash"])
        wanted.get(chain, set()).discard(v["hash"])
        postings, its_objects = lines.pop(name, []), of_lines.pop(name, [])
        evidence = attachments.pop(name, []), attests.pop(name, [])
        for rows, column in zip(evidence, ("attachment", "attest")):
            if [r[column] for r in rows] != list(range(1, len(rows) + 1)) or rows and v["form"] == 1:
                b.fault(name, f"has a wrong {column}")
        text = canonical(facts.get("forbund"), v, postings, its_objects, history.get(name, []), *evidence)
        if not v["source"] and (v["source_series"] or v["source_number"] or history.get(name)):
            b.fault(name, "has a source's fields without a source")
        if v["form"] not in (1, 2):
            b.fault(name, "has an unknown form")
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != v["hash"]:
            b.fault(name, "hash is not what its fields give")
        if name in texts and texts[name] != text:
            ours, theirs = text.split("\n"), texts[name].split("\n")
            field = next((y or x for x, y in zip(ours, theirs) if x != y), "its end")
            b.fault(name, f"differs from canonical/vouchers.txt in {field}")
        if sum(p["amount_ore"] for p in postings if isinstance(p["amount_ore"], int)) != 0:
            b.fault(name, "does not balance")
        if len(postings) == 1 or (len(postings) == 0) != (v["kind"] == "EMPTY"):
            b.fault(name, f"has {len(postings)} lines")
        for i, p in enumerate(postings):
            if p["line"] != i + 1 or not p["amount_ore"] or p["account"] not in accounts:
                b.fault(name, f"line {p['line']} has a wrong number, amount or account")
        for i, h in enumerate(history.pop(name, [])):
            if h["row"] != i + 1:
                b.fault(name, f"history row {h['row']} has a wrong number")
        at = {p["line"]: p for p in postings}
        for o in its_objects:
            if (o["dimension"], o["object"]) not in objects or o["line"] not in at:
                b.fault(name, f"object of line {o['line']} is unknown")
            elif isinstance(at[o["line"]]["amount_ore"], int):
                p = at[o["line"]]
                add(object_sums, (v["year"], p["account"], o["dimension"], o["object"]), p["amount_ore"], v["kind"])
        for p in postings:
            if isinstance(p["amount_ore"], int):
                add(sums, (v["year"], p["account"]), p["amount_ore"], v["kind"])
        year = years.get(v["year"])
        if not year or not year["starts_on"] <= v["date"] <= year["ends_on"] or not is_date(v["date"]):
            b.fault(name, "is dated outside its year")
        if v["corrects"] and v["corrects"] not in there and (
                v["year"] == max(years, default=0) or number(v["corrects"].split(" ")[0]) in years):
            b.fault(name, f"corrects {v['corrects']}, which is not there")
    for rest in (lines, of_lines, history, attachments, attests):
        for name in rest:
            b.fault(name, "has rows but is not in vouchers")
    return heads, sums, object_sums


def history_chain(b, t, facts, wanted):
    last, previous = 0, "0" * 64
    for e in t["events"]:
        where = label("events", e, ["row"])
        if e["form"] == 0 and last == 0:
            if e["number"] is not None or e["previous"] or e["hash"]:
                b.fault(where, "is of form 0 and has a number or a hash")
            continue
        lines = [["finsam-handelse", e["form"]], ["previous", e["previous"]], ["number", e["number"]],
                 ["forbund", facts.get("forbund")], ["happened-at", e["happened_at"]]]
        lines += [[c, e[c]] for c in ("user", "channel", "address", "action", "subject", "detail")]
        if e["form"] != 1 or e["number"] != last + 1 or e["previous"] != previous \
                or hashlib.sha256(written(lines).encode("utf-8")).hexdigest() != e["hash"]:
            b.fault(where, "is not what its hash is over, or does not follow the event before")
        last, previous = e["number"] or last, e["hash"]
        wanted.get("historik", set()).discard(e["hash"])


def is_date(text):
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def add(sums, key, ore, kind):
    s = sums.setdefault(key, [0, 0, 0])
    if kind == "OPENING":
        s[0] += ore
    else:
        s[1 if ore > 0 else 2] += abs(ore)


def closing(s):
    return s[0] + s[1] - s[2]


def chains(b, t, years, heads):
    stated = {f"{c['year']} {c['series']}": (c["last_number"], c["head"]) for c in t["chains"]}
    for chain in set(stated) | set(heads):
        if stated.get(chain) != heads.get(chain):
            b.fault(chain + " (chains)", "does not end as its vouchers do")
    for year, row in years.items():
        text = f"finsam-bokforing|1|{year}\n" + "".join(
            f"{c['series']}|{c['last_number']}|{c['head']}\n" for c in t["chains"] if c["year"] == year)
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != row["state_of_books"]:
            b.fault(f"{year} (years)", "state_of_books is not what the chains give")


def balances(b, t, counted, counted_objects):
    stated = {(r["year"], r["account"]): [r["opening_ore"], r["debit_ore"], r["credit_ore"], r["closing_ore"]]
              for r in t["balances"]}
    for key in set(stated) | set(counted):
        s = counted.get(key)
        if stated.get(key) != (s and [*s, closing(s)]):
            b.fault(f"{key[0]} {key[1]} (balances)", f"is {stated.get(key)}, the lines give {s}")
    stated = {(r["year"], r["account"], r["dimension"], r["object"]): [r["opening_ore"], r["closing_ore"]]
              for r in t["object_balances"]}
    for key in set(stated) | set(counted_objects):
        s = counted_objects.get(key)
        if stated.get(key) != (s and [s[0], closing(s)]):
            b.fault(" ".join(map(str, key)) + " (object_balances)", f"is {stated.get(key)}, the lines give {s}")


def year_before(years, year):
    first = datetime.date.fromisoformat(years[year]["starts_on"])
    return next((y for y, row in years.items()
                 if datetime.date.fromisoformat(row["ends_on"]) + datetime.timedelta(1) == first), None)


def openings(b, years, on_balance_sheet, counted, counted_objects):
    for year in years:
        before = year_before(years, year)
        if before is None or years[before]["status"] != "CLOSED":
            continue
        for sums in (counted, counted_objects):
            for rest in {key[1:] for key in sums if key[0] in (year, before)}:
                opened = sums.get((year, *rest), [0, 0, 0])[0]
                closed = closing(sums.get((before, *rest), [0, 0, 0])) if rest[0] in on_balance_sheet else 0
                if opened != closed:
                    b.fault(f"{year} {rest}", f"opens with {opened}, {before} closed with {closed}")


def fields_of(line):
    """A line of a SIE file: its label and fields as bytes; objects are a list."""
    fields, group, i = [], None, 0
    while i < len(line):
        c = line[i:i + 1]
        if c in b" \t":
            i += 1
        elif c == b"{" and group is None:
            group = []
            i += 1
        elif c == b"}" and group is not None:
            fields.append(group)
            group = None
            i += 1
        else:
            token = b""
            if c == b'"':
                i += 1
                while line[i:i + 1] != b'"':
                    run = len(line[i:]) - len(line[i:].lstrip(b"\\"))
                    if run and line[i + run:i + run + 1] == b'"':
                        token += b"\\" * (run // 2)
                        i += run
                        if run % 2:
                            token += b'"'
                            i += 1
                    elif i >= len(line):
                        raise ValueError("a quote is not closed")
                    else:
                        token += line[i:i + max(run, 1)]
                        i += max(run, 1)
                i += 1
            else:
                while i < len(line) and line[i:i + 1] not in b" \t" and not (group is not None and line[i:i + 1] == b"}"):
                    token += line[i:i + 1]
                    i += 1
            (fields if group is None else group).append(token)
    return fields


def flat(fields):
    return b"".join(b"".join(f) if isinstance(f, list) else f for f in fields)


def same(token, text):
    """What code page 437 cannot hold is written as its nearest, and not compared."""
    try:
        encoded = text.encode("cp437")
    except UnicodeEncodeError:
        return True
    return token == encoded or any(c < 32 or c == 127 for c in encoded) and text != "\n"


def ore(token):
    kronor, point, ores = token.decode("ascii").partition(".")
    if len(ores) != 2:
        raise ValueError(f"{token!r} is no amount")
    return int(kronor + ores)


def sie(b, t, facts, years, on_balance_sheet, counted, counted_objects):
    main = max(years)
    before = year_before(years, main)
    accounts = {str(a["number"]): a["name"] for a in t["accounts"]}
    names = {(str(o["dimension"]), o["code"]): o["name"] for o in t["objects"]}
    dimensions = {str(d["number"]): d["name"] for d in t["dimensions"]}
    for key in names:
        if key[0] not in dimensions:
            b.fault(" ".join(key) + " (objects)", "is of a dimension that is not there")
    crc, summing, closed, stated, seen = 0, False, False, {}, set()
    file_vouchers = []
    for line in b.file(f"sie/bokforing-{main}.se").split(b"\r\n"):
        if not line.startswith(b"#"):
            continue
        fields = fields_of(line)
        name = fields[0].decode("ascii")
        if name == "#KSUMMA":
            if len(fields) == 1:
                crc, summing = 0, True
            else:
                closed, summing = summing, False
                if int(fields[1]) != crc:
                    b.fault("the SIE file", "#KSUMMA is wrong")
            continue
        if summing:
            crc = zlib.crc32(flat(fields), crc)
        if name == "#ORGNR" and not same(fields[1], facts["forbund"]):
            b.fault("the SIE file", "#ORGNR is another")
        elif name == "#RAR":
            row = years.get(main if fields[1] == b"0" else before, {"starts_on": "", "ends_on": ""})
            if [f.decode() for f in fields[2:4]] != [row[c].replace("-", "") for c in ("starts_on", "ends_on")]:
                b.fault(f"{main if fields[1] == b'0' else before} (years)", "is another #RAR in the SIE file")
        elif name == "#KONTO":
            seen.add(fields[1].decode())
            if not same(fields[2], accounts.get(fields[1].decode(), "\n")):
                b.fault(f"{fields[1].decode()} (accounts)", "has another name in the SIE file")
        elif name == "#OBJEKT":
            key = (fields[1].decode("cp437"), fields[2].decode("cp437"))
            if not same(fields[3], names.pop(key, "\n")):
                b.fault(" ".join(key) + " (objects)", "has another name in the SIE file")
        elif name == "#DIM":
            if not same(fields[2], dimensions.get(fields[1].decode("cp437"), "\n")):
                b.fault(f"{fields[1].decode('cp437')} (dimensions)", "has another name in the SIE file")
        elif name in ("#IB", "#UB", "#RES"):
            stated[(name, int(fields[1]), int(fields[2]))] = ore(fields[3])
        elif name in ("#OIB", "#OUB"):
            dimension, code = (x.decode("cp437") for x in fields[3])
            stated[(name, int(fields[1]), int(fields[2]), int(dimension), code)] = ore(fields[4])
        elif name == "#VER":
            file_vouchers.append((fields, []))
        elif name == "#TRANS" and ore(fields[3]) != 0:
            file_vouchers[-1][1].append(fields)
    if not closed:
        b.fault("the SIE file", "has no #KSUMMA at its end")
    for year, account in counted:
        if year == main and str(account) not in seen:
            b.fault(f"{account} (accounts)", "is not in the SIE file")
    for year, _, *key in counted_objects:
        key = tuple(map(str, key))
        if year == main and key in names and not any(same(b"", x) for x in key):
            b.fault(" ".join(key) + " (objects)", "is not in the SIE file")
    sie_balances(b, stated, {main: 0, before: -1}, on_balance_sheet, counted, counted_objects)
    sie_vouchers(b, t, main, file_vouchers)


def sie_balances(b, stated, index, on_balance_sheet, counted, counted_objects):
    given = {}
    for sums, labels in ((counted, ("#IB", "#UB")), (counted_objects, ("#OIB", "#OUB"))):
        for (year, *rest), s in sums.items():
            if year in index and rest[0] in on_balance_sheet:
                given[(labels[0], index[year], *rest)] = s[0]
                given[(labels[1], index[year], *rest)] = closing(s)
            elif year in index and labels[0] == "#IB":
                given[("#RES", index[year], *rest)] = s[1] - s[2]
    for key in set(given) | set(stated):
        holds = all(not isinstance(x, str) or (same(b"", x) is False or x == "") for x in key)
        if given.get(key, 0) != stated.get(key, 0) and holds:
            b.fault(f"the SIE file {key}", f"is {stated.get(key)}, the lines give {given.get(key)}")


def sie_vouchers(b, t, main, file_vouchers):
    lines, of_lines = grouped(t["postings"]), grouped(t["posting_objects"])
    ours = [v for v in t["vouchers"] if v["year"] == main and v["kind"] != "OPENING"]
    if len(ours) != len(file_vouchers):
        b.fault("the SIE file", f"has {len(file_vouchers)} vouchers, vouchers.csv {len(ours)}")
    for v, (head, rows) in zip(ours, file_vouchers):
        if not (same(head[1], v["series"]) and same(head[2], str(v["number"])) and same(head[4], v["text"])
                and same(head[3], v["date"].replace("-", "")) and (len(head) < 7 or same(head[6], v["registered_by"]))):
            b.fault(of(v), "is another in the SIE file")
        postings = lines.get(of(v), [])
        if len(postings) != len(rows):
            b.fault(of(v), "has another number of lines in the SIE file")
        for p, row in zip(postings, rows):
            objects = [x for o in of_lines.get(of(v), []) if o["line"] == p["line"]
                       for x in (str(o["dimension"]), o["object"])]
            if not (same(row[1], str(p["account"])) and ore(row[3]) == p["amount_ore"]
                    and len(row[2]) == len(objects) and all(map(same, row[2], objects))
                    and same(row[5] if len(row) > 5 else b"", none_empty(p["text"]))):
                b.fault(of(v), f"line {p['line']} is another in the SIE file")


def run(arguments):
    path, wanted, sha256, year = None, {}, None, None
    i = 0
    heads = []
    while i < len(arguments):
        if arguments[i] == "--head":
            heads.append(arguments[i + 1].rpartition("="))
            i += 1
        elif arguments[i] == "--sha256":
            sha256 = arguments[i + 1]
            i += 1
        else:
            path = arguments[i]
        i += 1
    faults = []
    try:
        b = Bundle(path)
        faults = b.faults
        rows = csv.reader(io.StringIO(b.file("data/bundle.csv").decode("utf-8")), delimiter=";")
        year = dict(r for r in rows if len(r) == 2).get("year")
        for chain, _, head in heads:
            full = chain if chain == "historik" else chain.replace("/", " ", 1) if chain[:4].isdigit() and chain[4:5] == "/" else f"{year} {chain}"
            wanted.setdefault(full, set()).add(head)
        verify(b, path, wanted, sha256)
    except Exception as e:  # whatever cannot be read is not a bundle that agrees
        faults.append(f"the bundle cannot be read: {e!r}")
    for fault in faults:
        print(fault)
    print("OK" if not faults else f"{len(faults)} FAULTS")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    if sys.argv[1:] == ["--serve"]:
        for line in sys.stdin:
            run(line.rstrip("\n").split("\t"))
            print(".", flush=True)
    else:
        sys.exit(run(sys.argv[1:]))
