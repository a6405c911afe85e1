namespace SmartVillage.Domain.Records;

/// <summary>Codes of defects that are stored with a row (P4). The row stays; the field is empty unless stated.</summary>
public static class IssueCodes
{
    /// <summary>A date that does not exist, as <c>0000-00-00</c> with other parts, <c>1957-00-00</c> or 31 February.</summary>
    public const string InvalidDate = "invalid-date";

    /// <summary>A number was expected.</summary>
    public const string InvalidNumber = "invalid-number";

    /// <summary>The code is in no list; the code itself is kept.</summary>
    public const string UnknownCode = "unknown-code";

    /// <summary>NIK or family card number that is neither 16 digits nor temporary; kept as it is.</summary>
    public const string MalformedNumber = "malformed-number";

    /// <summary>Not the JSON that the column should hold.</summary>
    public const string InvalidJson = "invalid-json";

    /// <summary>Text that is not valid UTF-8 after conversion or holds control characters; those were removed.</summary>
    public const string BadCharacters = "bad-characters";

    /// <summary>Blanks before or after a name by which rows are found; they were taken off.</summary>
    public const string OuterBlanks = "outer-blanks";
}
