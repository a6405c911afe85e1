using System.Security.Cryptography;

namespace SmartVillage.Services.Requests;

/// <summary>
/// The secret by which a resident finds a request again: 20 signs of Crockford's base 32, 100 random bits. Who has it sees the request, so it never stands in an address or a log.
/// </summary>
public readonly record struct TrackingCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Signs = 20;
    private const int GroupSigns = 4;

    private TrackingCode(string value) => Value = value;

    /// <summary>The signs without hyphens.</summary>
    public string Value { get; }

    /// <summary>A new code.</summary>
    public static TrackingCode Create() => new(RandomNumberGenerator.GetString(Alphabet, Signs));

    /// <summary>Reads what a person types: any case, with or without hyphens and blanks, O for 0 and I or L for 1.</summary>
    public static bool TryParse(string? text, out TrackingCode code)
    {
        code = default;
        if (text is null || text.Length > Signs * 3)
        {
            return false;
        }

        var signs = string.Concat(text.Where(c => c is not ('-' or ' ')).Select(char.ToUpperInvariant).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
        if (signs.Length != Signs || signs.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
        {
            return false;
        }

        code = new TrackingCode(signs);
        return true;
    }

    /// <summary>In groups of four, as people read it out.</summary>
    public string ToDisplay() => string.Join('-', Value.Chunk(GroupSigns).Select(c => new string(c)));

    /// <summary>Nothing: a secret must not get into a text by accident.</summary>
    public override string ToString() => nameof(TrackingCode);
}
