using SmartVillage.Api.Http;
using SmartVillage.Domain.Records;
using SmartVillage.Services.Enrichment;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api.Services;

/// <summary>Gathers what is on file about a resident, all in the reading of the request, so that it is of one edition (P2).</summary>
internal sealed class ResidentFileReader(IStoreKeys keys)
{
    private const long ByResident = 1;
    private const long ByFamily = 2;
    private const long ByHousehold = 3;

    private static readonly FieldDefinition FamilyField = Entities.Residents["family"];

    public ResidentFile Read(ApiRequest request, EntityRecord resident)
    {
        var family = FamilyOf(request, resident);
        var probe = request.Reader.ReadProbe(request.Village.Id);
        var labels = request.Reader.ReadLabels(request.Village);
        return new ResidentFile
        {
            Resident = resident,
            Family = family,
            ReadsAid = ReadsAid(probe),
            AidProgrammes = AidOf(request, resident, family),
            ReadsAccounts = Reads(probe, Entities.SelfServiceAccounts, "resident"),
            Account = AccountOf(request, resident),
            Letters = Reads(probe, Entities.LetterRequests, "resident") && Reads(probe, Entities.LetterRequests, "status")
                ? [.. request.Reader.ListLettersOf(request.Village.Id, resident.SourceKey).Select(letter => letter.Record)]
                : null,
            LabelOf = labels.Find,
        };
    }

    private static EntityRecord? FamilyOf(ApiRequest request, EntityRecord resident) =>
        resident.Number(FamilyField) is { } key && request.Reader.FindIds(Entities.Families, request.Village.Id, [key]).TryGetValue(key, out var id)
            ? request.Reader.Find(Entities.Families, request.Village.Id, id)?.Record
            : null;

    /// <summary>An account lies under the key of its resident.</summary>
    private static EntityRecord? AccountOf(ApiRequest request, EntityRecord resident) =>
        request.Reader.FindIds(Entities.SelfServiceAccounts, request.Village.Id, [resident.SourceKey]).TryGetValue(resident.SourceKey, out var id)
            ? request.Reader.Find(Entities.SelfServiceAccounts, request.Village.Id, id)?.Record
            : null;

    private static bool ReadsAid(StoredProbe? probe) =>
        Reads(probe, Entities.Benefits, "target") && Reads(probe, Entities.BenefitParticipants, "benefit") && Reads(probe, Entities.BenefitParticipants, "participant");

    private static bool Reads(StoredProbe? probe, EntityDefinition entity, string field) =>
        probe?.Maps.GetValueOrDefault(entity.Name) is { IsRead: true } map && map.Fields.ContainsKey(field);

    private List<string> AidOf(ApiRequest request, EntityRecord resident, EntityRecord? family)
    {
        var recipients = new Dictionary<long, byte[]>();
        Add(recipients, ByResident, resident.Text(Entities.Residents["nik"]));
        Add(recipients, ByFamily, family?.Text(Entities.Families["familyCardNumber"]));
        Add(recipients, ByHousehold, resident.Text(Entities.Residents["householdNumber"]));
        var name = Entities.Benefits["name"];
        return request.Reader.ListBenefitsOf(request.Village.Id, recipients).Select(b => b.Record.Text(name) ?? string.Empty).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
    }

    private void Add(Dictionary<long, byte[]> recipients, long target, string? number)
    {
        if (!string.IsNullOrEmpty(number))
        {
            recipients[target] = keys.ComputeBlindIndex(BlindIndexPurposes.Participant, number);
        }
    }
}
