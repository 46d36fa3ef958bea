// What a host writes besides facts as lines: what people decide, a snapshot of all it has, and the choices of a
// book; and facts tried without writing.
using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using Lofte.Raw;

namespace Lofte
{
    /// <summary>A person's answer to advice.</summary>
    public enum Answered
    {
        Done = Constants.LOFTE_DECISION_DONE,
        Dismissed = Constants.LOFTE_DECISION_DISMISSED,
        /// <summary>Until a day.</summary>
        Snoozed = Constants.LOFTE_DECISION_SNOOZED,
        /// <summary>An earlier answer taken back.</summary>
        Reopened = Constants.LOFTE_DECISION_REOPENED,
    }

    /// <summary>What posting facts would change; Rows as a JSON array.</summary>
    public sealed class Preview
    {
        public ulong Posted, Unchanged, Waiting;
        public string Rows;
    }

    /// <summary>What reconciling did, or would do.</summary>
    public struct Reconciled
    {
        public ulong Posted, Unchanged, Retracted, Kept;
    }

    public sealed partial class Book
    {
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        delegate int NextLines(IntPtr context, IntPtr lines);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        delegate int Write(IntPtr context, lofte_string piece);

        /// <summary>What posting these facts would change. Writes nothing; a book open for reading will
        /// do.</summary>
        public Preview Preview(string lines, DateTime today)
        {
            lofte_error error = Arguments.Error();
            var told = new lofte_preview_result { struct_size = lofte_preview_result.Size };
            IntPtr answer;
            using (var arguments = new Arguments())
                Arguments.Check(Library.lofte_book_preview_json(Handle, arguments.String(lines), Number(today),
                    IntPtr.Zero, ref told, out answer, ref error), ref error);
            try
            {
                return new Preview { Posted = told.posted, Unchanged = told.unchanged, Waiting = told.waiting,
                                     Rows = Json(answer) };
            }
            finally { Library.lofte_answer_destroy(answer); }
        }

        /// <summary>Brings the book in line with all that the host has: facts, one or more lines an item.
        /// complete: of Constants.LOFTE_FACT_*, the kinds of which the snapshot holds every record; what is
        /// missing of them is retracted.</summary>
        public Reconciled Reconcile(IEnumerable<string> snapshot, DateTime today, int[] complete,
            string reason = "", bool dryRun = false)
        {
            lofte_error error = Arguments.Error();
            var told = new lofte_reconcile_result { struct_size = lofte_reconcile_result.Size };
            ExceptionDispatchInfo thrown = null;
            var piece = new Arguments();
            using (var arguments = new Arguments())
            using (IEnumerator<string> left = snapshot.GetEnumerator())
            {
                NextLines next = (context, lines) =>
                {
                    try
                    {
                        piece.Dispose();  // it was borrowed until now
                        string line = left.MoveNext() ? left.Current : "";
                        Marshal.StructureToPtr(piece.String(line), lines, false);
                        return Constants.LOFTE_OK;
                    }
                    catch (Exception e)
                    {
                        thrown = ExceptionDispatchInfo.Capture(e);
                        return Constants.LOFTE_CANCELLED;
                    }
                };
                var options = new lofte_reconcile_options { struct_size = lofte_reconcile_options.Size };
                options.today = Number(today);
                options.complete = arguments.List(complete);
                options.reason = arguments.String(reason);
                options.dry_run = dryRun ? 1 : 0;
                options.next_lines = Marshal.GetFunctionPointerForDelegate(next);
                int status = Library.lofte_book_reconcile(Handle,
                    arguments.Struct(options, lofte_reconcile_options.Size), ref told, ref error);
                GC.KeepAlive(next);
                piece.Dispose();
                if (thrown != null) thrown.Throw();
                Arguments.Check(status, ref error);
            }
            return new Reconciled { Posted = told.posted, Unchanged = told.unchanged,
                                    Retracted = told.retracted, Kept = told.kept };
        }

        /// <summary>Answers advice. Who answers a task answers what became part of it.</summary>
        public void Decide(Advice advice, Answered answer, DateTime today, DateTime? until = null, string by = "",
            string note = "")
        {
            var all = new List<Advice>(advice.Parts);
            all.Insert(0, advice);
            foreach (Advice one in all)
                using (var arguments = new Arguments())
                {
                    var decision = new lofte_decision { struct_size = lofte_decision.Size };
                    decision.customer_id = arguments.String(one.Customer);
                    decision.plugin = arguments.String(one.Plugin);
                    decision.advice_kind = one.Kind;
                    decision.key = arguments.String(one.Key);
                    decision.revision = one.Revision;
                    decision.answer = (int)answer;
                    decision.until = until == null ? 0 : Number(until.Value);
                    decision.date = Number(today);
                    decision.by = arguments.String(by);
                    decision.note = arguments.String(note);
                    PostOne(arguments, RecordId("decision", one.Customer, one.Plugin, KindName(one.Kind), one.Key),
                        Constants.LOFTE_FACT_DECISION, arguments.Struct(decision, lofte_decision.Size), today);
                }
        }

        /// <summary>For the book, or for one customer or invoice. value null: back to the level
        /// above.</summary>
        public void Set(string plugin, string key, string value, DateTime today, string customerId = null,
            string invoiceId = null)
        {
            using (var arguments = new Arguments())
            {
                var setting = new lofte_setting { struct_size = lofte_setting.Size };
                setting.plugin = arguments.String(plugin);
                setting.key = arguments.String(key);
                setting.value = arguments.String(value);
                setting.customer_id = arguments.String(customerId);
                setting.invoice_id = arguments.String(invoiceId);
                PostOne(arguments, "", Constants.LOFTE_FACT_SETTING,
                    arguments.Struct(setting, lofte_setting.Size), today);
            }
        }

        /// <summary>Destroys what is personal about a customer, for ever; figures stay.</summary>
        public void Erase(string customerId, DateTime today, string reason = "", string by = "")
        {
            using (var arguments = new Arguments())
            {
                var erasure = new lofte_erasure { struct_size = lofte_erasure.Size };
                erasure.customer_id = arguments.String(customerId);
                erasure.date = Number(today);
                erasure.reason = arguments.String(reason);
                erasure.by = arguments.String(by);
                // Not the customer's number: that is erased too.
                PostOne(arguments, "erasure " + today.ToString("yyyy-MM-dd") + " " + (Position() + 1),
                    Constants.LOFTE_FACT_ERASURE, arguments.Struct(erasure, lofte_erasure.Size), today);
            }
        }

        void PostOne(Arguments arguments, string id, int kind, IntPtr body, DateTime today)
        {
            lofte_error error = Arguments.Error();
            var told = new lofte_post_result { struct_size = lofte_post_result.Size };
            var fact = new lofte_fact { struct_size = lofte_fact.Size, record_id = arguments.String(id), kind = kind,
                                        body = body };
            var facts = new lofte_list { items = arguments.Struct(fact, lofte_fact.Size), count = 1,
                                         stride = lofte_fact.Size };
            Arguments.Check(Library.lofte_book_post(Handle, facts, Number(today), ref told, ref error), ref error);
        }

        /// <summary>The same for the same advice, so that a later answer is its next version.</summary>
        string RecordId(string what, params string[] parts)
        {
            var id = new StringBuilder(what);
            foreach (string part in parts)
                if (!string.IsNullOrEmpty(part)) id.Append(' ').Append(part);
            return Encoding.UTF8.GetByteCount(id.ToString()) <= 256 ? id.ToString() : what + " " + (Position() + 1);
        }

        static string KindName(int kind)
        {
            switch (kind)
            {
                case Constants.LOFTE_ADVICE_FLAG: return "flag";
                case Constants.LOFTE_ADVICE_TASK: return "task";
                case Constants.LOFTE_ADVICE_DRAFT: return "draft";
                case Constants.LOFTE_ADVICE_VERDICT: return "verdict";
                case Constants.LOFTE_ADVICE_SCORE: return "score";
                case Constants.LOFTE_ADVICE_STAGE: return "stage";
                case Constants.LOFTE_ADVICE_METRIC: return "metric";
                default: return "advice";
            }
        }

        /// <summary>Renews the advice of up to so many customers that wait for it; returns how many still
        /// do.</summary>
        public ulong Work(ulong customers)
        {
            lofte_error error = Arguments.Error();
            ulong left = 0;
            Arguments.Check(Library.lofte_book_work(Handle, customers, ref left, ref error), ref error);
            return left;
        }

        /// <summary>Lets a plugin that the runtime has loaded advise this book, or stops it.</summary>
        public void EnablePlugin(string id, bool enabled)
        {
            lofte_error error = Arguments.Error();
            using (var arguments = new Arguments())
                Arguments.Check(Library.lofte_book_enable_plugin(Handle, arguments.String(id), enabled ? 1 : 0,
                    ref error), ref error);
        }

        /// <summary>The number of the journal's last entry.</summary>
        public long Position()
        {
            lofte_error error = Arguments.Error();
            var head = new lofte_position { struct_size = lofte_position.Size };
            Arguments.Check(Library.lofte_book_position(Handle, ref head, ref error), ref error);
            return head.sequence;
        }

        /// <summary>Checks every link of the chain, and gives the number of its last entry.</summary>
        public long Verify()
        {
            lofte_error error = Arguments.Error();
            var head = new lofte_position { struct_size = lofte_position.Size };
            Arguments.Check(Library.lofte_book_verify(Handle, IntPtr.Zero, ref head, ref error), ref error);
            return head.sequence;
        }

        /// <summary>Every entry of the journal that speaks of the customer, a line of JSON each.</summary>
        public string ExportPerson(string customerId)
        {
            lofte_error error = Arguments.Error();
            var told = new StringBuilder();
            Write write = (context, piece) =>
            {
                told.Append(Text.Of(piece));
                return Constants.LOFTE_OK;
            };
            using (var arguments = new Arguments())
                Arguments.Check(Library.lofte_book_export_person(Handle, arguments.String(customerId),
                    Marshal.GetFunctionPointerForDelegate(write), IntPtr.Zero, ref error), ref error);
            GC.KeepAlive(write);
            return told.ToString();
        }
    }
}
