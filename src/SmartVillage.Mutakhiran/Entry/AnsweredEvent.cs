namespace SmartVillage.Mutakhiran.Entry;

/// <summary>A yes to one of the four fixed questions: something happened in a family that OpenSID does not know yet.</summary>
/// <param name="FamilyId">Our id of the family.</param>
/// <param name="Code">Code of the question, <c>LAHIR</c>, <c>MENINGGAL</c>, <c>PINDAH</c> or <c>DATANG</c>.</param>
/// <param name="ClientId">The same for an answer that is entered again.</param>
public sealed record AnsweredEvent(long FamilyId, string Code, string ClientId);
