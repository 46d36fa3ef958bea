using System;

class Host
{
    static void Main()
    {
        using (var runtime = new Lofte.Runtime())
        using (var book = runtime.CreateBook("firm.lofte", "NO", "NOK"))
        {
            book.Post(@"{""recordId"":""1"",""customer"":{""name"":""Åse Dahl""}}
{""recordId"":""F1"",""invoice"":{""customerId"":""1"",""issueDate"":""2026-01-05"",""dueDate"":""2026-01-19"",""amount"":{""minor"":120000,""currency"":""NOK""}}}",
                new DateTime(2026, 1, 31));
            foreach (var item in book.Advice())
                Console.WriteLine("{0}: {1} ({2})", item.CustomerName, item.Title, item.Plugin);
        }
    }
}
