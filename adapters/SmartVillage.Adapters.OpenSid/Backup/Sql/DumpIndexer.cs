using System.Text.RegularExpressions;
using SmartVillage.Adapters.OpenSid.Backup.Files;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>
/// First pass over a dump, which reads every statement: finds the tables and where their rows lie, and refuses what is cut off. A dump that says of itself where it
/// ends (mariadb-dump, mysqldump, phpMyAdmin) is proven complete. OpenSID's own backup has no such mark: there an unfinished statement and missing last tables show
/// the cut; one exactly between two of the very last statements does not, and then all tables of the population are there.
/// </summary>
internal sealed partial class DumpIndexer
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "GRANT", "FLUSH", "ANALYZE", "OPTIMIZE", "PREPARE", "EXECUTE", "DEALLOCATE", "COMMENT", "CHECK",
    };

    private readonly Dictionary<string, DumpTable> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly BackupFailures _failures;
    private readonly SqlScanner _scanner;
    private readonly SettingParser _settings;
    private readonly InsertParser _inserts;
    private readonly ByteCursor _cursor;
    private string _product = "Cadangan SQL";
    private string? _completed;
    private string? _database;
    private string _lastTable = string.Empty;
    private bool _promisesEnd;
    private bool _isOrdered = true;
    private bool _hasViews;
    private bool _isOpen;
    private bool _isInUtc;
    private DumpTable? _current;
    private int _segments;

    public DumpIndexer(ByteCursor cursor, BackupFailures failures)
    {
        _cursor = cursor;
        _failures = failures;
        _scanner = new SqlScanner(cursor, failures, Hear);
        _settings = new SettingParser(_scanner, failures);
        _inserts = new InsertParser(_scanner, failures);
    }

    public DumpIndex Read(CancellationToken cancellationToken)
    {
        while (_scanner.Next() != SqlToken.End)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_scanner.Is(';'))
            {
                ReadStatement(cancellationToken);
            }
        }

        Judge();
        return new DumpIndex(_tables, _product, _completed, _isInUtc);
    }

    private void ReadStatement(CancellationToken cancellationToken)
    {
        var word = _scanner.Token == SqlToken.Word ? _scanner.Word : string.Empty;
        if (word is "INSERT" or "REPLACE")
        {
            ReadInsert(cancellationToken);
            return;
        }

        // Nothing but rows may lie within a stretch of rows.
        _current = null;

        switch (word)
        {
            case "SET":
                _settings.Parse();
                break;
            case "CREATE":
                ReadCreate();
                break;
            case "ALTER":
                ReadAlter();
                break;
            case "DROP":
                ReadDrop();
                break;
            case "USE":
                ReadUse();
                break;
            case "DELIMITER":
                new DelimitedSection(_cursor, _failures).Skip(_scanner.RestOfLine());
                break;
            case "LOCK" or "START" or "BEGIN":
                _isOpen = true;
                _scanner.SkipStatement();
                break;
            case "UNLOCK" or "COMMIT":
                _isOpen = false;
                _scanner.SkipStatement();
                break;
            case "UPDATE" or "DELETE" or "LOAD" or "TRUNCATE" or "RENAME" or "ROLLBACK" or "HANDLER" or "WITH" or "SELECT" or "CALL":
                throw _failures.Unsupported(_scanner.Line, "ada perintah yang mengubah data setelah diisi, sehingga isinya tidak dapat dipastikan");
            default:
                if (!Harmless.Contains(word))
                {
                    // Half a word at the very end was a whole one before the file was cut.
                    throw _scanner.Wrong("ini bukan perintah SQL dari sebuah cadangan");
                }

                _scanner.SkipStatement();
                break;
        }
    }

    private void ReadInsert(CancellationToken cancellationToken)
    {
        var (start, line) = (_scanner.Position, _scanner.Line);
        if (_scanner.IsConditional)
        {
            throw _failures.Unsupported(line, "ada isi tabel di dalam komentar bersyarat");
        }

        var name = _inserts.ReadTableName();
        if (!_tables.TryGetValue(name, out var table))
        {
            throw _scanner.Wrong("ada isi untuk tabel yang strukturnya tidak ada dalam berkas ini");
        }

        var slots = new int[table.Columns.Count];
        Array.Fill(slots, -1);
        var key = table.Ordinal(SourceKeys.Of(table.Name));
        if (key >= 0)
        {
            slots[key] = 0;
        }

        var last = table.LastKey;
        foreach (var row in _inserts.ReadRows(table, slots, 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = RawKey.Of(row[0]);
            if (id > 0 && id <= last && !table.HasDisorder)
            {
                (table.HasDisorder, table.DisorderLine) = (true, _scanner.Line);
            }

            table.IsInKeyOrder &= id == 0 || id >= last;
            last = Math.Max(last, id);
        }

        table.LastKey = last;
        table.MayOverwrite |= _inserts.MayOverwrite;
        AddSegment(table, start, line);
    }

    private void AddSegment(DumpTable table, long start, long line)
    {
        var end = _cursor.Position;
        _isInUtc |= _scanner.Session.Zone is not null && table.Columns.Any(column => column.IsTimestamp);
        if (ReferenceEquals(_current, table) && table.Segments[^1] is var open && ReferenceEquals(open.Session, _scanner.Session))
        {
            table.Segments[^1] = open with { End = end };
            return;
        }

        if (++_segments > BackupLimits.Segments)
        {
            throw _failures.TooLarge(line, "isi tabel terpotong-potong");
        }

        _current = table;
        table.Segments.Add(new DumpSegment(start, line, end, _scanner.Session));
    }

    private void ReadCreate()
    {
        _scanner.Next();
        while (_scanner.Token == SqlToken.Word && _scanner.Word is "TEMPORARY" or "OR" or "REPLACE")
        {
            _scanner.Next();
        }

        if (!_scanner.IsWord("TABLE"))
        {
            // Views come with their definer: CREATE ALGORITHM=… VIEW.
            while (!_scanner.Is(';') && _scanner.Token != SqlToken.End)
            {
                _hasViews |= _scanner.IsWord("VIEW");
                _scanner.Next(keep: false);
            }

            _scanner.SkipStatement();
            return;
        }

        _scanner.Next();
        var mayExist = _scanner.IsWord("IF");
        SkipExists();
        var name = SqlNames.Read(_scanner);
        if (_tables.Count >= BackupLimits.Tables)
        {
            throw _failures.TooLarge(_scanner.Line, "terlalu banyak tabel");
        }

        if (new CreateTableParser(_scanner, _failures).Parse(name) is { } table)
        {
            if (!_tables.TryAdd(name, table))
            {
                if (!mayExist)
                {
                    throw _failures.Unsupported(_scanner.Line, "satu tabel ada dua kali; berkas ini mungkin berisi beberapa basis data");
                }

                return;
            }

            _isOrdered &= string.CompareOrdinal(_lastTable, name) < 0;
            _lastTable = name;
        }
    }

    private void ReadAlter()
    {
        _scanner.Next();
        if (!_scanner.IsWord("TABLE"))
        {
            _scanner.SkipStatement();
            return;
        }

        _scanner.Next();
        var name = SqlNames.Read(_scanner);
        if (_tables.TryGetValue(name, out var table))
        {
            new AlterTableParser(_scanner, _failures).Parse(table);
        }
        else
        {
            _scanner.SkipStatement();
        }
    }

    private void ReadDrop()
    {
        _scanner.Next();
        if (!_scanner.IsWord("TABLE"))
        {
            _scanner.SkipStatement();
            return;
        }

        _scanner.Next();
        SkipExists();
        while (_scanner.Token is SqlToken.Name or SqlToken.Word)
        {
            var line = _scanner.Line;
            var name = SqlNames.Read(_scanner);
            if (_tables.Remove(name, out var dropped) && dropped.Segments.Count > 0)
            {
                throw _failures.Unsupported(line, "tabel yang sudah berisi dihapus lagi; berkas ini mungkin berisi beberapa basis data");
            }

            if (_scanner.Is(','))
            {
                _scanner.Next();
            }
        }

        _scanner.SkipStatement();
    }

    private void ReadUse()
    {
        _scanner.Next();
        var line = _scanner.Line;
        var name = SqlNames.Read(_scanner);
        if (_tables.Count > 0 && !string.Equals(name, _database, StringComparison.OrdinalIgnoreCase))
        {
            throw _failures.Unsupported(line, "berkas ini berisi beberapa basis data");
        }

        _database = name;
        _scanner.SkipStatement();
    }

    private void SkipExists()
    {
        while (_scanner.Token == SqlToken.Word && _scanner.Word is "IF" or "NOT" or "EXISTS")
        {
            _scanner.Next();
        }
    }

    private void Hear(string comment)
    {
        if (comment.Contains("Dump completed", StringComparison.Ordinal))
        {
            _completed = Moment().Match(comment) is { Success: true } match ? match.Value : string.Empty;
        }
        else if (_tables.Count == 0 && comment.Contains("phpMyAdmin SQL Dump", StringComparison.OrdinalIgnoreCase))
        {
            _product = "phpMyAdmin";
        }
        else if (_tables.Count == 0 && comment.Contains("PostgreSQL database dump", StringComparison.Ordinal))
        {
            throw _failures.Malformed(_cursor.Line, "ini cadangan PostgreSQL, bukan MySQL atau MariaDB");
        }
        else if (_tables.Count == 0 && Header().IsMatch(comment))
        {
            _product = comment.Contains("MariaDB", StringComparison.Ordinal) ? "mariadb-dump" : "mysqldump";
            _promisesEnd = true;
        }
        else if (comment.Contains("TABLE STRUCTURE FOR: ", StringComparison.Ordinal))
        {
            _product = "Cadangan OpenSID";
        }
    }

    private void Judge()
    {
        var line = _cursor.Line;
        if (_scanner.IsConditional)
        {
            throw _failures.Truncated(line, "sebuah komentar bersyarat tidak ditutup");
        }

        if (_tables.Values.FirstOrDefault(table => table.MayOverwrite && table.HasDisorder) is { } overwritten)
        {
            throw _failures.Unsupported(overwritten.DisorderLine, "baris REPLACE atau INSERT IGNORE dapat saling menimpa, sehingga isinya tidak dapat dipastikan");
        }

        if (_settings.IsWaiting || _isOpen || (_promisesEnd && _completed is null))
        {
            throw _failures.Truncated(line, "bagian penutupnya tidak ada");
        }

        if (!_settings.HasEndMark && !_promisesEnd && _tables.ContainsKey("tweb_penduduk")
            && !(_tables.ContainsKey("tweb_keluarga") && _tables.ContainsKey("tweb_wil_clusterdesa")
                && (_hasViews || !_isOrdered || string.CompareOrdinal(_lastTable, "tweb_wil_clusterdesa") > 0)))
        {
            throw _failures.Truncated(line, "tabel-tabel terakhirnya tidak ada");
        }
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[ T]+\d{1,2}:\d\d:\d\d", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(--)?\s*(MariaDB|MySQL) dump ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Header();
}
