using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>What somebody answered about a field, ready to be proposed.</summary>
/// <param name="Line">Line of the table.</param>
/// <param name="Sheet">Code of the sheet.</param>
/// <param name="Field">The field.</param>
/// <param name="Answer">What was answered, as typed.</param>
/// <param name="DocumentKind">Kind of the document that was seen.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="ClientId">The same for an answer that is entered again, so that it counts once.</param>
public sealed record AnsweredField(int Line, string Sheet, SubjectField Field, string Answer, string? DocumentKind, string? DocumentNumber, string ClientId)
{
    /// <summary>Who was at the door, as the list says; null where it does not.</summary>
    public string? Visitor { get; init; }
}
