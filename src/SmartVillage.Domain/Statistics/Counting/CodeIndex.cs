namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Line of a code in its list; -1 for nothing and for codes that are in no list.</summary>
internal sealed class CodeIndex
{
    private readonly Dictionary<int, int> _others = [];
    private readonly short[] _small = new short[256];

    public CodeIndex(IReadOnlyList<CodeListEntry> entries)
    {
        Array.Fill(_small, (short)-1);
        for (var line = 0; line < entries.Count; line++)
        {
            var code = entries[line].Code;
            if (code > 0 && code < _small.Length)
            {
                _small[code] = (short)line;
            }
            else if (code != 0)
            {
                _others[code] = line;
            }
        }
    }

    public int LineOf(int code)
    {
        if ((uint)code < (uint)_small.Length)
        {
            return _small[code];
        }

        return _others.TryGetValue(code, out var line) ? line : -1;
    }
}
