using SmartVillage.Domain.Records;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>The table of one entity.</summary>
internal sealed record StoreTable(EntityDefinition Entity, string Name, IReadOnlyList<FilterColumn> Filters)
{
    /// <summary>Names of the filter columns, each with a comma before it.</summary>
    public string FilterNames { get; } = string.Concat(Filters.Select(f => $", {f.Name}"));
}

/// <summary>Which table and which filter columns every entity has; the one list behind all statements of the writer.</summary>
internal static class StoreTables
{
    /// <summary>In reading order.</summary>
    public static readonly IReadOnlyList<StoreTable> All =
    [
        Table(Entities.Areas, "areas", Text("hamlet"), Text("rw"), Text("rt"), Text("level"), Number("head")),
        Table(
            Entities.Families,
            "families",
            Number("head"),
            Number("area"),
            Number("social_class", "socialClass"),
            Index("number_index", "familyCardNumber", BlindIndexPurposes.FamilyCard)),
        Table(Entities.FamilyEvents, "family_events", Number("family"), Number("kind")),
        Table(Entities.ResidentEvents, "resident_events", Number("resident"), Number("kind"), Text("event_at", "eventAt")),
        Table(Entities.Households, "households", Text("household_number", "householdNumber"), Number("head")),
        Table(Entities.SelfServiceAccounts, "self_service_accounts", Number("resident")),
        Table(
            Entities.Residents,
            "residents",
            Index("nik_index", "nik", BlindIndexPurposes.Nik),
            new("name_folded", "name", FilterKind.FoldedName),
            Number("sex"),
            Text("birth_date", "birthDate"),
            Number("religion"),
            Number("education_attained", "educationAttained"),
            Number("occupation"),
            Number("marital_status", "maritalStatus"),
            Number("citizenship"),
            Number("residency"),
            Number("life_status", "lifeStatus"),
            Number("family_relationship", "familyRelationship"),
            Number("family"),
            Number("area"),
            Text("household_number", "householdNumber")),
        Table(Entities.Benefits, "benefits", Number("target")),
        Table(
            Entities.BenefitParticipants,
            "benefit_participants",
            Number("benefit"),
            new("participant_index", "participant", FilterKind.ParticipantIndex, BlindIndexPurposes.Participant)),
        Table(Entities.Categories, "categories", Number("status")),
        Table(Entities.Sellers, "sellers", Number("resident"), Number("status")),
        Table(Entities.Products, "products", Number("seller"), Number("category"), Number("status"), Text("name"), Number("price")),
        Table(Entities.LetterRequests, "letter_requests", Number("resident"), Number("status")),
        Table(Entities.Complaints, "complaints", Number("parent"), Number("status"), Text("created_at", "createdAt")),
    ];

    private static readonly Dictionary<string, StoreTable> ByEntity = All.ToDictionary(t => t.Entity.Name, StringComparer.Ordinal);

    public static StoreTable Of(EntityDefinition entity) => ByEntity[entity.Name];

    private static Draft Number(string column, string? field = null) => new(column, field ?? column, FilterKind.Number);

    private static Draft Text(string column, string? field = null) => new(column, field ?? column, FilterKind.Text);

    private static Draft Index(string column, string field, string purpose) => new(column, field, FilterKind.IdentityIndex, purpose);

    private static StoreTable Table(EntityDefinition entity, string name, params Draft[] filters) =>
        new(entity, name, filters.Select(f => new FilterColumn(f.Column, entity[f.Field], f.Kind, f.Purpose)).ToList());

    private sealed record Draft(string Column, string Field, FilterKind Kind, string? Purpose = null);
}
