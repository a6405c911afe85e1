using System.Text;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>Unpacks LZ-string's <c>compressToEncodedURIComponent</c>. What is cut off, foreign or grows without end is refused.</summary>
internal static class LzUri
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";
    private const int Narrow = 0;
    private const int End = 2;

    /// <exception cref="FormatException">It was not packed like that.</exception>
    public static string Decompress(string text, int maxChars = 4_000_000)
    {
        var bits = new BitReader(text);
        var words = new List<string> { string.Empty, string.Empty, string.Empty };
        var (width, room) = (2, 1);
        string? previous = null;
        var result = new StringBuilder();
        while (true)
        {
            var code = bits.Read(width);
            if (code == End)
            {
                return result.ToString();
            }

            if (code < End)
            {
                words.Add(((char)bits.Read(code == Narrow ? 8 : 16)).ToString());
                code = words.Count - 1;
                Shrink();
            }

            var word = code < words.Count ? words[code] : code == words.Count && previous is not null ? previous + previous[0] : throw new FormatException("lz: code");
            if (result.Length + word.Length > maxChars)
            {
                throw new FormatException("lz: too large");
            }

            result.Append(word);
            if (previous is not null)
            {
                words.Add(previous + word[0]);
                Shrink();
            }

            previous = word;
        }

        void Shrink()
        {
            if (--room == 0)
            {
                room = 1 << width++;
            }
        }
    }

    /// <summary>Numbers out of six-bit letters; the first bit read is the lowest of the number.</summary>
    private sealed class BitReader(string text)
    {
        private int _position;
        private int _mask;
        private int _letter;

        public int Read(int count)
        {
            var value = 0;
            for (var i = 0; i < count; i++)
            {
                if (_mask == 0)
                {
                    _letter = _position < text.Length ? Alphabet.IndexOf(text[_position++], StringComparison.Ordinal) : throw new FormatException("lz: truncated");
                    _mask = _letter >= 0 ? 32 : throw new FormatException("lz: alphabet");
                }

                if ((_letter & _mask) != 0)
                {
                    value |= 1 << i;
                }

                _mask >>= 1;
            }

            return value;
        }
    }
}
