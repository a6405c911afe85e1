using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>
/// Code of a task, <c>2222-2222-2</c>: eight random signs and one that checks them, so that a sheet typed in by hand is never taken for another one. No 0, 1, I, L, O, U and Z.
/// </summary>
public readonly record struct TaskCode
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXY";
    private const int Length = 8;

    private readonly string? _value;

    private TaskCode(string value) => _value = value;

    /// <summary>As printed.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Draws a new one.</summary>
    public static TaskCode Draw() => Of(RandomNumberGenerator.GetString(Signs, Length));

    /// <summary>Reads one as people type it: small letters, without dashes, with blanks.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TaskCode code)
    {
        code = default;
        var signs = new string([.. (text ?? string.Empty).Where(sign => sign is not ('-' or ' ')).Select(char.ToUpperInvariant)]);
        if (signs.Length != Length + 1 || signs.Any(sign => !Signs.Contains(sign, StringComparison.Ordinal)) || signs[Length] != Check(signs.AsSpan(0, Length)))
        {
            return false;
        }

        code = Of(signs[..Length]);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static TaskCode Of(string signs) => new($"{signs[..4]}-{signs[4..]}-{Check(signs)}");

    // There are 29 signs, a prime, so that weights from 1 to 8 show every single wrong sign and every two exchanged ones.
    private static char Check(ReadOnlySpan<char> signs)
    {
        var sum = 0;
        for (var at = 0; at < signs.Length; at++)
        {
            sum += (at + 1) * Signs.IndexOf(signs[at], StringComparison.Ordinal);
        }

        return Signs[sum % Signs.Length];
    }
}
