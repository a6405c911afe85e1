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
    private static readonly FieldDefinition ActiveField = Entities.SelfServiceAccounts["active"];
    private static readonly FieldDefinition LetterStatusField = Entities.LetterRequests["status"];

    /// <summary>All facts of a resident.</summary>
    public static IReadOnlyDictionary<RecordedFact, FactState> Of(ResidentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new[] { FamilyCard(file), BirthCertificate(file), HealthInsurance(file), IdCard(file), Aid(file), Account(file) }
            .ToDictionary(state => state.Fact);
    }

    /// <summary>Letters that are neither collected nor cancelled, by status in OpenSID's words; null when letters are not read.</summary>
    public static IReadOnlyList<OpenLetters>? LettersOf(ResidentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Letters is not { } letters
            ? null
            : [.. from letter in letters
                  let status = letter.Number(LetterStatusField)
                  where !RecordCodes.IsLetterClosed(status)
                  group letter by status into same
                  orderby same.Key
                  select new OpenLetters(same.Key, same.Key is { } code ? file.LabelOf(LetterStatusField.Target!, code) : null, same.Count())];
    }

    private static FactState Account(ResidentFile file)
    {
        if (!file.ReadsAccounts)
        {
            return new FactState(RecordedFact.SelfServiceAccount, RecordState.Unknown);
        }

        // Before 22.09 OpenSID does not say whether an account may be used.
        return file.Account is not { } account
            ? new FactState(RecordedFact.SelfServiceAccount, RecordState.NotRecorded)
            : new FactState(
                RecordedFact.SelfServiceAccount, RecordState.Recorded, !account.WasRead(ActiveField) ? null : account.Number(ActiveField) == RecordCodes.ActiveAccount ? "Aktif" : "Belum atau tidak aktif");
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
