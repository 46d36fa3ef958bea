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
        try { Try(Path.Combine(folder, "firm.lofte")); }
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
}
