namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>What somebody says about a field.</summary>
/// <param name="Value">Value as OpenSID has it.</param>
/// <param name="DocumentKind">Document that is shown; nothing for words.</param>
/// <param name="DocumentNumber">Its number.</param>
internal sealed record FieldAnswer(string Value, string? DocumentKind, string? DocumentNumber);
