using SmartVillage.Domain.Records;

namespace SmartVillage.Domain.Tests.Synthetic;

/// <summary>The village as the rows of a run.</summary>
internal static class SyntheticRows
{
    public static IEnumerable<EntityRecord> Of(SyntheticVillage village)
    {
        var rows = village.Areas.Select(a => Row(Entities.Areas, a.Key, ("hamlet", a.Hamlet), ("rw", a.Rw), ("rt", a.Rt)))
            .Concat(village.Families.Select(f => Row(
                Entities.Families, f.Key, ("familyCardNumber", f.Number), ("head", Code(f.Head)), ("socialClass", Code(f.SocialClass)))))
            .Concat(FamilyEvents(village))
            .Concat(village.DeathCertificates.Order().Select((key, i) => Row(
                Entities.ResidentEvents, i + 1, ("resident", Code(key)), ("kind", "2"), ("deathCertificate", "AM-1"))))
            .Concat(village.Households.Select(h => Row(
                Entities.Households, h.Key, ("householdNumber", h.HouseholdNumber), ("head", Code(h.Head)), ("surveyNumber", h.InSurvey ? "B-1" : null))))
            .Concat(village.Accounts.Order().Select(key => Row(Entities.SelfServiceAccounts, key, ("resident", Code(key)), ("active", key % 3 == 0 ? null : "1"))))
            .Concat(village.People.Select(Resident));
        foreach (var row in rows)
        {
            yield return row;
        }

        foreach (var benefit in village.Benefits)
        {
            yield return Row(Entities.Benefits, benefit.Key, ("name", benefit.Name), ("target", Code(benefit.Target)));
        }

        var participant = 0;
        foreach (var (benefit, number) in village.Benefits.SelectMany(b => b.Participants.Select(p => (b.Key, p))))
        {
            yield return Row(Entities.BenefitParticipants, ++participant, ("benefit", Code(benefit)), ("participant", number));
        }
    }

    public static EntityRecord Row(EntityDefinition entity, long key, params (string Field, string? Value)[] values)
    {
        var record = new EntityRecord(entity, key);
        foreach (var (field, value) in values)
        {
            record[entity[field].Ordinal] = value;
        }

        return record;
    }

    private static IEnumerable<EntityRecord> FamilyEvents(SyntheticVillage village)
    {
        var key = 0;
        foreach (var (family, kind) in village.Families.SelectMany(f => f.Events.Select(e => (f.Key, e))))
        {
            yield return Row(Entities.FamilyEvents, ++key, ("family", Code(family)), ("kind", Code(kind)));
        }
    }

    private static EntityRecord Resident(Person p)
    {
        var row = Row(
            Entities.Residents,
            p.Key,
            ("nik", p.Nik), ("area", Code(p.Area)), ("family", Code(p.Family)), ("familyRelationship", Code(p.Relationship)), ("sex", Code(p.Sex)),
            ("birthDate", p.BirthDate?.ToString("yyyy-MM-dd")), ("lifeStatus", Code(p.LifeStatus)), ("religion", Code(p.Religion)),
            ("educationAttained", Code(p.Education)), ("educationOngoing", Code(p.EducationOngoing)), ("occupation", Code(p.Occupation)),
            ("maritalStatus", Code(p.MaritalStatus)), ("citizenship", Code(p.Citizenship)), ("residency", Code(p.Residency)), ("bloodType", Code(p.BloodType)),
            ("insurance", Code(p.Insurance)), ("idCardType", Code(p.CardType)), ("idCardStatus", Code(p.CardStatus)), ("householdRole", Code(p.HouseholdRole)),
            ("ethnicity", p.Ethnicity), ("birthCertificate", p.BirthCertificate), ("marriageCertificate", p.MarriageCertificate),
            ("employmentInsuranceNumber", p.EmploymentInsurance), ("fatherName", p.FatherName));
        row.Specific = p.Specific;
        return row;
    }

    private static string? Code(long code) => code == 0 ? null : code.ToString();
}
