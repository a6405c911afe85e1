using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>How one field is proven.</summary>
/// <param name="Field">The field of the copy.</param>
/// <param name="Expression">SQL that gives the source's value as text; the table is called <c>t</c>.</param>
/// <param name="Columns">The columns of that expression; of several the texts come joined by U+001F, NULL as nothing.</param>
/// <param name="Rule">From the source's text to what the copy must hold.</param>
/// <param name="CopyRule">Applied to the copy's text; only takes away what is no content.</param>
internal sealed record VerifiedField(FieldDefinition Field, string Expression, IReadOnlyList<string> Columns, Func<string?, string?> Rule, Func<string?, string?> CopyRule);
