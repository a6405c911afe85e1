namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Something for the office to act on: a yes to one of the four fixed questions, or an answer that goes into no field by itself.</summary>
/// <param name="FamilyId">Our id of the family, or <see cref="NoFamily"/>.</param>
/// <param name="Code">Code of the question, <c>LAHIR</c>, <c>MENINGGAL</c>, <c>PINDAH</c>, <c>DATANG</c>, or that of a finding.</param>
/// <param name="ClientId">The same for an answer that is entered again.</param>
/// <param name="Note">What was answered, in words; sealed where it is kept.</param>
public sealed record AnsweredEvent(long FamilyId, string Code, string ClientId, string? Note = null)
{
    /// <summary>Stands for the family of somebody who is in none.</summary>
    public const long NoFamily = 0;
}
