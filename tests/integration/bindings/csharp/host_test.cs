// What a C# host is told when something is wrong, and that nothing is used after it was closed. Exit code 0: all held.
using System;
using System.IO;

class HostTest
{
    const string Customer = "{\"recordId\":\"1\",\"customer\":{\"name\":\"Åse Dahl\"}}\n";
    const string Invoice = "{\"recordId\":\"F1\",\"invoice\":{\"customerId\":\"1\",\"issueDate\":\"2026-01-05\"," +
        "\"dueDate\":\"2026-01-19\",\"amount\":{\"minor\":120000,\"currency\":\"NOK\"}}}\n";

    static void Expect(bool holds, string what) { if (!holds) throw new Exception("expected: " + what); }

    static T Thrown<T>(Action act) where T : Exception
    {
        try { act(); }
        catch (T e) { return e; }
        throw new Exception("expected " + typeof(T).Name);
    }

    static int Main()
    {
        string folder = Path.Combine(Path.GetTempPath(), "lofte-csharp-" + Guid.NewGuid());
        Directory.CreateDirectory(folder);
        try
        {
            Try(Path.Combine(folder, "firm.lofte"));
            With(folder, "decisions", WhatIsDecidedIsNotShownAgain);
            With(folder, "preview", APreviewWritesNothing);
            With(folder, "settings", ASettingHoldsAndGoesBack);
            With(folder, "reconcile", ReconcilingTakesBackWhatTheHostNoLongerHas);
            With(folder, "person", APersonIsExportedAndErased);
            With(folder, "promises", PromisesAreListed);
        }
        finally { Directory.Delete(folder, true); }
        return 0;
    }

    static void Try(string path)
    {
        var runtime = new Lofte.Runtime(Environment.GetEnvironmentVariable("LOFTE_PLUGINS"));
        var book = runtime.CreateBook(path, "NO", "NOK");
        Expect(book.Post(Customer + Invoice, new DateTime(2026, 1, 10)) == 2, "two facts are new");
        Expect(book.Post(Customer, new DateTime(2026, 1, 10)) == 0, "the same fact is not");
        Expect(book.Advance(new DateTime(2026, 1, 31)) > 0, "somebody is due");
        Expect(book.Advice().Exists(item => item.Plugin == "late-payer" && item.Customer == "1"), "late-payer speaks");
        Expect(book.QueryJson(Lofte.Raw.Constants.LOFTE_QUERY_CUSTOMERS).Contains("Åse Dahl"), "names come back");

        var refused = Thrown<Lofte.LofteException>(() => book.Post(
            Customer + "{\"recordId\":\"F2\",\"invoice\":{\"customerId\":\"1\"}}\n", new DateTime(2026, 1, 31)));
        Expect(refused.Status == Lofte.Raw.Constants.LOFTE_REFUSED && refused.Index == 1, "the second fact");
        Expect(refused.Where.StartsWith("line 2: invoice."), "its field: " + refused.Where);

        book.Dispose();
        book.Dispose();
        Thrown<ObjectDisposedException>(() => book.Advice());
        using (var reading = runtime.OpenBook(path, false))
            Thrown<Lofte.LofteException>(() => reading.Post(Customer, new DateTime(2026, 1, 31)));
        runtime.Dispose();
        Thrown<ObjectDisposedException>(() => runtime.OpenBook(path, false));
    }

    static readonly DateTime Today = new DateTime(2026, 1, 31);
    const string Complete = "{\"bankDataComplete\":{\"until\":\"2026-01-30\"}}\n";

    // Each on a book of its own with a late customer.
    static void With(string folder, string name, Action<Lofte.Book> test)
    {
        using (var runtime = new Lofte.Runtime(Environment.GetEnvironmentVariable("LOFTE_PLUGINS")))
        using (var book = runtime.CreateBook(Path.Combine(folder, name + ".lofte"), "NO", "NOK"))
        {
            book.Post(Customer + Invoice + Complete, Today);
            try { test(book); }
            catch (Exception e) { throw new Exception(name + ": " + e, e); }
        }
    }

    static Lofte.Query Letters(bool hidden)
    {
        return new Lofte.Query { Plugin = "late-payer", Kinds = new[] { Lofte.Raw.Constants.LOFTE_ADVICE_DRAFT },
                                 IncludeHidden = hidden };
    }

    static void WhatIsDecidedIsNotShownAgain(Lofte.Book book)
    {
        var draft = book.Drafts().Find(item => item.Plugin == "late-payer");
        Expect(book.Today().Exists(item => item.Key == draft.Key), "the draft belongs to the day");
        Expect(book.Flags().TrueForAll(item => item.Kind == Lofte.Raw.Constants.LOFTE_ADVICE_FLAG), "flags alone");
        Expect(book.Tasks().TrueForAll(item => item.Kind == Lofte.Raw.Constants.LOFTE_ADVICE_TASK), "tasks alone");
        book.Decide(draft, Lofte.Answered.Dismissed, Today, by: "Kari", note: "paid in cash");
        Expect(book.Advice(Letters(false)).Count == 0 && book.Advice(Letters(true)).Count == 1, "it is hidden");
        book.Decide(draft, Lofte.Answered.Reopened, Today);
        Expect(book.Advice(Letters(false)).Count == 1, "it is there again");
        book.Decide(draft, Lofte.Answered.Snoozed, Today, until: Today.AddDays(3));
        Expect(book.Advice(Letters(false)).Count == 0, "it waits");
    }

    static void APreviewWritesNothing(Lofte.Book book)
    {
        long before = book.Position();
        var tried = book.Preview("{\"recordId\":\"P1\",\"payment\":{\"customerId\":\"1\",\"date\":\"2026-01-31\"," +
            "\"amount\":{\"minor\":120000,\"currency\":\"NOK\"},\"allocations\":[{\"invoiceId\":\"F1\"," +
            "\"amount\":{\"minor\":120000,\"currency\":\"NOK\"}}]}}\n", Today);
        Expect(tried.Posted == 1 && tried.Rows.Contains("\"gone\""), "advice would go: " + tried.Rows);
        Expect(book.Position() == before, "nothing was written");
    }

    static void ASettingHoldsAndGoesBack(Lofte.Book book)
    {
        const string three = "\"key\":\"day_capacity\",\"value\":\"3\"";
        Expect(!book.Settings().Contains(three), "not three");
        book.Set("lofte", "day_capacity", "3", Today);
        Expect(book.Settings().Contains(three), "three: " + book.Settings());
        Expect(book.Work(10) == 0, "nobody waits");
        book.Set("lofte", "day_capacity", null, Today);
        Expect(!book.Settings().Contains(three), "as before");
    }

    static void ReconcilingTakesBackWhatTheHostNoLongerHas(Lofte.Book book)
    {
        book.Post(Invoice.Replace("F1", "F2"), Today);
        var snapshot = new[] { Customer.Replace("Dahl", "Berg"), Invoice };
        var complete = new[] { Lofte.Raw.Constants.LOFTE_FACT_INVOICE };
        var tried = book.Reconcile(snapshot, Today, complete, dryRun: true);
        Expect(tried.Posted == 1 && tried.Unchanged == 1 && tried.Retracted == 1, "one each");
        Expect(book.Reconcile(snapshot, Today, complete).Equals(tried), "done as said");
        string invoices = book.QueryJson(Lofte.Raw.Constants.LOFTE_QUERY_INVOICES);
        Expect(invoices.Contains("F1") && !invoices.Contains("F2"), "one is left: " + invoices);
        Thrown<FormatException>(() => book.Reconcile(Failing(), Today, complete));
    }

    static System.Collections.Generic.IEnumerable<string> Failing()
    {
        yield return Customer;
        throw new FormatException("of the host's own");
    }

    static void APersonIsExportedAndErased(Lofte.Book book)
    {
        Expect(book.ExportPerson("1").Contains("Åse Dahl"), "her name is exported");
        book.Erase("1", Today, "asked for");
        Expect(!book.QueryJson(Lofte.Raw.Constants.LOFTE_QUERY_CUSTOMERS).Contains("Åse"), "her name is gone");
        Expect(book.Verify() == book.Position(), "the chain holds");
    }

    static void PromisesAreListed(Lofte.Book book)
    {
        book.Post("{\"recordId\":\"L1\",\"promise\":{\"customerId\":\"1\",\"direction\":\"OURS\"," +
            "\"madeOn\":\"2026-01-20\",\"dueOn\":\"2026-02-02\",\"what\":\"a quote\"}}\n", Today);
        Expect(book.Promises().Contains("a quote"), "it is listed: " + book.Promises());
    }
}
