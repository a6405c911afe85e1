using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>Hash over every exact table of data spesifik. The text that is hashed passes through one small buffer: of a million people it is tens of megabytes.</summary>
internal sealed class SpecificHash : IDisposable
{
    private const int Buffered = 16 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _text = new(2 * Buffered);

    public static string Compute(IEnumerable<StatisticsTable> tables)
    {
        using var hash = new SpecificHash();
        foreach (var table in tables)
        {
            hash.Add(table);
        }

        return hash.End();
    }

    public void Dispose() => _hash.Dispose();

    private void Add(StatisticsTable table)
    {
        Write(table.Topic).Write('|').Write(table.Level.ToString()).Write('|').Write(table.Area).Write('\n');
        foreach (var line in table.Lines)
        {
            Write(line.Code).Write('|').Write(line.Count).Write('\n');
        }

        if (table.NotFilled is { } notFilled)
        {
            Write(notFilled);
        }

        Write('|').Write(table.Total).Write('\n');
        if (_text.WrittenCount >= Buffered)
        {
            Flush();
        }
    }

    private string End()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    private void Flush()
    {
        _hash.AppendData(_text.WrittenSpan);
        _text.ResetWrittenCount();
    }

    private SpecificHash Write(string text)
    {
        Encoding.UTF8.GetBytes(text, _text);
        return this;
    }

    private SpecificHash Write(StatisticsCount count) => Write(count.Total).Write(' ').Write(count.Male).Write(' ').Write(count.Female);

    private SpecificHash Write(char separator)
    {
        _text.Write([(byte)separator]);
        return this;
    }

    /// <summary>Nothing is written of what was not counted by sex.</summary>
    private SpecificHash Write(long? number)
    {
        const int longest = 20;
        if (number is { } count && count.TryFormat(_text.GetSpan(longest), out var written, provider: CultureInfo.InvariantCulture))
        {
            _text.Advance(written);
        }

        return this;
    }
}
