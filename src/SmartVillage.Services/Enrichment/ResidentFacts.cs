using SmartVillage.Domain.Records;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Enrichment;

/// <summary>What is already on file about a resident: each fact as recorded, not recorded or unknown, and nothing beyond.</summary>
public static class ResidentFacts
{
    private static readonly FieldDefinition FamilyField = Entities.Residents["family"];
    private static readonly FieldDefinition CardNumberField = Entities.Families["familyCardNumber"];
    private static readonly FieldDefinition BirthCertificateField = Entities.Residents["birthCertificate"];
    private static readonly FieldDefinition InsuranceField = Entities.Residents["insurance"];
    private static readonly FieldDefinition CardStatusField = Entities.Residents["idCardStatus"];

    /// <summary>All facts of a resident.</summary>
    public static IReadOnlyDictionary<RecordedFact, FactState> Of(ResidentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new[] { FamilyCard(file), BirthCertificate(file), HealthInsurance(file), IdCard(file), Aid(file), new FactState(RecordedFact.SelfServiceAccount, RecordState.Unknown) }
            .ToDictionary(state => state.Fact);
    }

    private static FactState FamilyCard(ResidentFile file)
    {
        var isKnown = file.Resident.WasRead(FamilyField) && file.Family?.WasRead(CardNumberField) != false;
        return new FactState(RecordedFact.FamilyCard, !isKnown ? RecordState.Unknown : StateOf(!string.IsNullOrEmpty(file.Family?.Text(CardNumberField))));
    }

    private static FactState BirthCertificate(ResidentFile file) => new(
        RecordedFact.BirthCertificate,
        file.Resident.WasRead(BirthCertificateField) ? StateOf(!string.IsNullOrEmpty(file.Resident.Text(BirthCertificateField))) : RecordState.Unknown);

    private static FactState HealthInsurance(ResidentFile file) => Coded(file, RecordedFact.HealthInsurance, InsuranceField, code => code != RecordCodes.NoInsurance);

    private static FactState IdCard(ResidentFile file) => Coded(file, RecordedFact.IdCard, CardStatusField, RecordCodes.IsCardThere);

    private static FactState Aid(ResidentFile file) => !file.ReadsAid
        ? new FactState(RecordedFact.AidProgramme, RecordState.Unknown)
        : new FactState(RecordedFact.AidProgramme, StateOf(file.AidProgrammes.Count > 0), file.AidProgrammes.Count > 0 ? string.Join("; ", file.AidProgrammes) : null);

    private static FactState Coded(ResidentFile file, RecordedFact fact, FieldDefinition field, Func<long, bool> isRecorded)
    {
        if (!file.Resident.WasRead(field))
        {
            return new FactState(fact, RecordState.Unknown);
        }

        return file.Resident.Number(field) is { } code and not 0
            ? new FactState(fact, StateOf(isRecorded(code)), file.LabelOf(field.Target!, code))
            : new FactState(fact, RecordState.NotRecorded);
    }

    private static RecordState StateOf(bool isRecorded) => isRecorded ? RecordState.Recorded : RecordState.NotRecorded;
}
