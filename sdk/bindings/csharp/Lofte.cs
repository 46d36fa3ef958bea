// Løfte for hosts in C#: facts as lines of JSON in, rows out. Lofte.Raw has the whole C ABI; what is here
// owns handles and turns statuses into exceptions. Compile with -unsafe.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using Lofte.Raw;

namespace Lofte
{
    /// <summary>What was refused: where, what is wrong and what would be right.</summary>
    public class LofteException : Exception
    {
        public int Status { get; private set; }
        public string Where { get; private set; }
        /// <summary>Which item of the input, from 0; null where that makes no sense.</summary>
        public ulong? Index { get; private set; }

        internal unsafe LofteException(int status, ref lofte_error error)
            : base(Place(ref error) == "" ? Words(ref error) : Place(ref error) + ": " + Words(ref error))
        {
            Status = status;
            Where = Place(ref error);
            if (error.index != ulong.MaxValue) Index = error.index;
        }

        static unsafe string Place(ref lofte_error error)
        {
            fixed (byte* text = error.where) return Text.Of((IntPtr)text, Text.Length(text));
        }

        static unsafe string Words(ref lofte_error error)
        {
            fixed (byte* text = error.message) return Text.Of((IntPtr)text, Text.Length(text));
        }
    }

    /// <summary>Texts to and from UTF-8.</summary>
    static class Text
    {
        internal static unsafe ulong Length(byte* text)
        {
            ulong length = 0;
            while (text[length] != 0) ++length;
            return length;
        }

        internal static string Of(IntPtr data, ulong size)
        {
            if (data == IntPtr.Zero || size == 0) return "";
            var bytes = new byte[size];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            return Encoding.UTF8.GetString(bytes);
        }

        internal static string Of(lofte_string text) { return Of(text.data, text.size); }
    }

    /// <summary>Memory for the arguments of one call.</summary>
    sealed class Arguments : IDisposable
    {
        readonly List<IntPtr> taken = new List<IntPtr>();

        internal IntPtr Take(int size)
        {
            IntPtr memory = Marshal.AllocHGlobal(Math.Max(size, 1));
            taken.Add(memory);
            return memory;
        }

        internal lofte_string String(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text ?? "");
            if (bytes.Length == 0) return new lofte_string();
            IntPtr memory = Take(bytes.Length);
            Marshal.Copy(bytes, 0, memory, bytes.Length);
            return new lofte_string { data = memory, size = (ulong)bytes.Length };
        }

        internal IntPtr Struct<T>(T value, int size) where T : struct
        {
            IntPtr memory = Take(size);
            Marshal.StructureToPtr(value, memory, false);
            return memory;
        }

        internal lofte_list List(int[] numbers)
        {
            if (numbers.Length == 0) return new lofte_list();
            IntPtr memory = Take(numbers.Length * sizeof(int));
            Marshal.Copy(numbers, 0, memory, numbers.Length);
            return new lofte_list { items = memory, count = (ulong)numbers.Length, stride = sizeof(int) };
        }

        internal static IntPtr At(lofte_list list, ulong index)
        {
            return new IntPtr(list.items.ToInt64() + (long)(index * list.stride));
        }

        /// <summary>A struct of the runtime's: what an older one lacks is zero.</summary>
        internal static T Read<T>(IntPtr from, int size) where T : struct
        {
            var bytes = new byte[size];
            Marshal.Copy(from, bytes, 0, Math.Min(Marshal.ReadInt32(from), size));
            GCHandle held = GCHandle.Alloc(bytes, GCHandleType.Pinned);
            try { return Marshal.PtrToStructure<T>(held.AddrOfPinnedObject()); }
            finally { held.Free(); }
        }

        internal static lofte_error Error()
        {
            return new lofte_error { struct_size = lofte_error.Size, index = ulong.MaxValue };
        }

        internal static void Check(int status, ref lofte_error error)
        {
            if (status != Constants.LOFTE_OK) throw new LofteException(status, ref error);
        }

        public void Dispose()
        {
            foreach (IntPtr memory in taken) Marshal.FreeHGlobal(memory);
            taken.Clear();
        }
    }

    /// <summary>Plugins found and allowed. Close its books first.</summary>
    public sealed class Runtime : IDisposable
    {
        IntPtr handle;

        /// <summary>pluginDirs: none means the bundled plugins.</summary>
        public Runtime(params string[] pluginDirs)
        {
            lofte_error error = Arguments.Error();
            using (var arguments = new Arguments())
            {
                IntPtr names = arguments.Take(pluginDirs.Length * lofte_string.Size);
                for (int i = 0; i < pluginDirs.Length; ++i)
                    Marshal.StructureToPtr(arguments.String(pluginDirs[i]), names + i * lofte_string.Size, false);
                var options = new lofte_runtime_options { struct_size = lofte_runtime_options.Size };
                options.plugin_dirs = new lofte_list {
                    items = names, count = (ulong)pluginDirs.Length, stride = lofte_string.Size };
                IntPtr given = arguments.Struct(options, lofte_runtime_options.Size);
                Arguments.Check(Library.lofte_runtime_create(given, out handle, ref error), ref error);
            }
        }

        internal IntPtr Handle
        {
            get
            {
                if (handle == IntPtr.Zero) throw new ObjectDisposedException("Runtime");
                return handle;
            }
        }

        /// <summary>Makes a book where no file is, open for writing.</summary>
        public Book CreateBook(string path, string country, string currency)
        {
            lofte_error error = Arguments.Error();
            IntPtr book;
            using (var arguments = new Arguments())
            {
                var options = new lofte_book_options { struct_size = lofte_book_options.Size };
                options.country = arguments.String(country);
                options.currency = arguments.String(currency);
                Arguments.Check(Library.lofte_book_create(Handle, arguments.String(path),
                    arguments.Struct(options, lofte_book_options.Size), out book, ref error), ref error);
            }
            return new Book(this, book);
        }

        public Book OpenBook(string path, bool write)
        {
            lofte_error error = Arguments.Error();
            IntPtr book;
            using (var arguments = new Arguments())
                Arguments.Check(Library.lofte_book_open(Handle, arguments.String(path),
                    write ? Constants.LOFTE_WRITE : Constants.LOFTE_READ, out book, ref error), ref error);
            return new Book(this, book);
        }

        public void Dispose()
        {
            IntPtr old = handle;
            handle = IntPtr.Zero;
            if (old != IntPtr.Zero) Library.lofte_runtime_destroy(old);
        }
    }

    /// <summary>What is asked for; what is not set does not count.</summary>
    public sealed class Query
    {
        public string CustomerId, Language, Plugin, Part;
        /// <summary>Another day than the book's: nothing later counts.</summary>
        public DateTime? AsOf;
        /// <summary>Of Constants.LOFTE_ADVICE_*; none: all.</summary>
        public int[] Kinds = new int[0];
        public bool IncludeHidden, IncludeSettled, BookOnly;
        /// <summary>0: all.</summary>
        public long Limit, Offset;
    }

    /// <summary>One company's accounts, open.</summary>
    public sealed partial class Book : IDisposable
    {
        readonly Runtime runtime;  // lives at least as long
        IntPtr handle;

        internal Book(Runtime runtime, IntPtr handle) { this.runtime = runtime; this.handle = handle; }

        IntPtr Handle
        {
            get
            {
                if (handle == IntPtr.Zero) throw new ObjectDisposedException("Book");
                GC.KeepAlive(runtime.Handle);
                return handle;
            }
        }

        static int Number(DateTime day) { return (int)(day.Date - new DateTime(1970, 1, 1)).TotalDays; }

        /// <summary>Appends facts, a lofte.v1.Fact a line, and the advice that follows. Returns how many
        /// were new.</summary>
        public ulong Post(string lines, DateTime today)
        {
            lofte_error error = Arguments.Error();
            var told = new lofte_post_result { struct_size = lofte_post_result.Size };
            using (var arguments = new Arguments())
                Arguments.Check(Library.lofte_book_post_json(Handle, arguments.String(lines), Number(today),
                    ref told, ref error), ref error);
            return told.posted;
        }

        /// <summary>Opens the day and advises every customer that is due.</summary>
        public ulong Advance(DateTime day)
        {
            lofte_error error = Arguments.Error();
            var told = new lofte_post_result { struct_size = lofte_post_result.Size };
            Arguments.Check(Library.lofte_book_advance(Handle, Number(day), IntPtr.Zero, IntPtr.Zero, ref told,
                ref error), ref error);
            return told.advised;
        }

        /// <summary>The rows as a JSON array. kind: one of Constants.LOFTE_QUERY_*.</summary>
        public string QueryJson(int kind, Query about = null)
        {
            IntPtr answer = Ask(kind, about);
            try { return Json(answer); }
            finally { Library.lofte_answer_destroy(answer); }
        }

        /// <summary>What plugins say: plugin, customer, title.</summary>
        public List<Advice> Advice(Query about = null) { return Rows(Constants.LOFTE_QUERY_ADVICE, about); }

        public List<Advice> Flags() { return OfKind(Constants.LOFTE_ADVICE_FLAG); }
        public List<Advice> Tasks() { return OfKind(Constants.LOFTE_ADVICE_TASK); }
        public List<Advice> Drafts() { return OfKind(Constants.LOFTE_ADVICE_DRAFT); }
        /// <summary>Tasks and drafts in the order of the day.</summary>
        public List<Advice> Today() { return Rows(Constants.LOFTE_QUERY_TODAY, null); }
        /// <summary>A JSON array of rows.</summary>
        public string Promises(Query about = null) { return QueryJson(Constants.LOFTE_QUERY_PROMISES, about); }
        public string Settings(Query about = null) { return QueryJson(Constants.LOFTE_QUERY_SETTINGS, about); }

        List<Advice> OfKind(int kind) { return Advice(new Query { Kinds = new[] { kind } }); }

        List<Advice> Rows(int kind, Query about)
        {
            IntPtr answer = Ask(kind, about);
            try
            {
                var rows = Arguments.Read<lofte_rows>(Library.lofte_answer_rows(answer), lofte_rows.Size);
                var all = new List<Advice>();
                for (ulong i = 0; i < rows.advice.count; ++i)
                    all.Add(new Advice(Arguments.Read<lofte_advice_row>(
                        Arguments.At(rows.advice, i), lofte_advice_row.Size)));
                return all;
            }
            finally { Library.lofte_answer_destroy(answer); }
        }

        static string Json(IntPtr answer)
        {
            lofte_error error = Arguments.Error();
            var json = new lofte_string();
            Arguments.Check(Library.lofte_answer_json(answer, ref json, ref error), ref error);
            return Text.Of(json);
        }

        IntPtr Ask(int kind, Query about)
        {
            about = about ?? new Query();
            lofte_error error = Arguments.Error();
            var query = new lofte_query { struct_size = lofte_query.Size, kind = kind };
            IntPtr answer;
            using (var arguments = new Arguments())
            {
                query.customer_id = arguments.String(about.CustomerId);
                query.as_of = about.AsOf == null ? 0 : Number(about.AsOf.Value);
                query.language = arguments.String(about.Language);
                query.advice_kinds = arguments.List(about.Kinds);
                query.plugin = arguments.String(about.Plugin);
                query.include_hidden = about.IncludeHidden ? 1 : 0;
                query.include_settled = about.IncludeSettled ? 1 : 0;
                query.book_only = about.BookOnly ? 1 : 0;
                query.part = arguments.String(about.Part);
                query.limit = about.Limit;
                query.offset = about.Offset;
                Arguments.Check(Library.lofte_book_query(Handle, arguments.Struct(query, lofte_query.Size),
                    out answer, ref error), ref error);
            }
            return answer;
        }

        public void Dispose()
        {
            IntPtr old = handle;
            handle = IntPtr.Zero;
            if (old != IntPtr.Zero) Library.lofte_book_close(old);
        }
    }

    /// <summary>One row of advice; the JSON of a query has every field.</summary>
    public sealed class Advice
    {
        public readonly int Kind;
        public readonly long Revision;
        public readonly string Plugin, Customer, CustomerName, Key, Title;
        /// <summary>What became part of this task: who answers it answers them.</summary>
        internal readonly List<Advice> Parts = new List<Advice>();

        internal Advice(lofte_advice_row row)
        {
            Kind = row.kind;
            Revision = row.revision;
            Plugin = Text.Of(row.plugin);
            Customer = Text.Of(row.customer);
            CustomerName = Text.Of(row.customer_name);
            Key = Text.Of(row.key);
            Title = Text.Of(row.title);
            for (ulong i = 0; i < row.merged.count; ++i)
                Parts.Add(new Advice(Customer, Arguments.Read<lofte_merged_advice>(
                    Arguments.At(row.merged, i), lofte_merged_advice.Size)));
        }

        Advice(string customer, lofte_merged_advice part)
        {
            Kind = part.kind;
            Revision = part.revision;
            Plugin = Text.Of(part.plugin);
            Customer = customer;
            Key = Text.Of(part.key);
        }
    }
}
