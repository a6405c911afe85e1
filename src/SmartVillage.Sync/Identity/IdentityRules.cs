using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Sync.Compare;

namespace SmartVillage.Sync.Identity;

/// <summary>
/// The rules of every entity, in the order in which they can be resolved: a rule may use ids of entities before it. People by NIK, families by card number and then by head,
/// sellers and accounts by resident, products by seller and name, areas by path, complaints by when they were written and what they say.
/// </summary>
internal static class IdentityRules
{
    public static readonly IReadOnlyList<IdentityRule> InOrder =
    [
        new(Entities.Areas, [new((r, _) => AreaPath(r))], (_, _) => false, MustBeUnique: true, FollowsKey: true),
        new(Entities.Residents, [new((r, _) => PersonMatch.RealNik(r), IsNumber: true)], (row, _) => PersonMatch.IsSomebodyElse(row.Old!, row.Record), MustBeUnique: true),
        new(Entities.Families, [new((r, _) => RealCard(r), IsNumber: true), new((r, find) => Id(r, "head", find))], IsOtherFamily, MustBeUnique: true),
        new(Entities.Households, [new((r, _) => Text(r, "householdNumber"), IsNumber: true)],
            (row, refs) => Differs(row, "householdNumber") && PointsElsewhere(row, "head", refs), MustBeUnique: true),
        new(Entities.ResidentEvents, [new((r, find) => Join(Id(r, "resident", find), Text(r, "kind"), Text(r, "eventAt")))],
            (row, refs) => PointsElsewhere(row, "resident", refs), MustBeUnique: false),
        new(Entities.FamilyEvents, [new((r, find) => Join(Id(r, "family", find), Text(r, "kind"), Text(r, "eventAt")))],
            (row, refs) => PointsElsewhere(row, "family", refs), MustBeUnique: false),
        new(Entities.Benefits, [new((r, _) => Join(Folded(r, "name"), Text(r, "startDate")))],
            (row, _) => Differs(row, "name") && Differs(row, "startDate"), MustBeUnique: true, FollowsKey: true),
        new(Entities.BenefitParticipants, [new((r, find) => Join(Id(r, "benefit", find), Text(r, "participant")))],
            (row, refs) => Differs(row, "participant") && PointsElsewhere(row, "benefit", refs), MustBeUnique: false, FollowsKey: true),
        new(Entities.Categories, [new((r, _) => Text(r, "slug") ?? Folded(r, "name"))], (row, _) => Differs(row, "name") && Differs(row, "slug"), MustBeUnique: true),
        new(Entities.Sellers, [new((r, find) => Id(r, "resident", find))], (row, refs) => PointsElsewhere(row, "resident", refs), MustBeUnique: true,
            Returns: new OwnedReturn("resident", (_, _) => true)),
        new(Entities.Products, [new((r, find) => Join(Id(r, "seller", find), Folded(r, "name")))],
            (row, refs) => Differs(row, "name") && PointsElsewhere(row, "seller", refs), MustBeUnique: false, FollowsKey: true,
            Returns: new OwnedReturn("seller", (removed, back) => Folded(removed, "name") is { } name && name == Folded(back, "name"))),
        new(Entities.SelfServiceAccounts, [new((r, find) => Id(r, "resident", find))], (row, refs) => PointsElsewhere(row, "resident", refs), MustBeUnique: true),
        new(Entities.LetterRequests, [new((r, find) => Join(Id(r, "resident", find), Text(r, "letterType"), Text(r, "createdAt")))],
            (row, refs) => PointsElsewhere(row, "resident", refs), MustBeUnique: false),
        new(Entities.Complaints, [new((r, _) => Join(Text(r, "createdAt"), Text(r, "title"), Text(r, "text")))],
            (row, _) => Differs(row, "createdAt") && Differs(row, "text"), MustBeUnique: false, FollowsKey: true),
    ];

    /// <summary>Path of an area row as people read it.</summary>
    public static string AreaPath(EntityRecord area) => $"{Text(area, "hamlet")}/{Text(area, "rw")}/{Text(area, "rt")}";

    private static bool IsOtherFamily(PendingRow row, ReferenceResolver references) =>
        RealCard(row.Old!) is { } before && RealCard(row.Record) is { } now && !string.Equals(before, now, StringComparison.Ordinal)
        && PointsElsewhere(row, "head", references);

    private static bool PointsElsewhere(PendingRow row, string field, ReferenceResolver references)
    {
        var definition = row.Record.Definition[field];
        var (before, now) = (references.Before(definition.Target!, row.Old![definition.Ordinal]), references.Now(definition.Target!, row.Record[definition.Ordinal]));
        return row.Record.Text(definition) is not null && row.Old!.Text(definition) is not null && before != now;
    }

    private static bool Differs(PendingRow row, string field)
    {
        var definition = row.Record.Definition[field];
        return row.Record.WasRead(definition) && !string.Equals(row.Old!.Text(definition), row.Record.Text(definition), StringComparison.Ordinal);
    }

    private static string? RealCard(EntityRecord family) => Text(family, "familyCardNumber") is { } number && Nik.IsReal(number) ? number : null;

    private static string? Text(EntityRecord record, string field) => record.Text(record.Definition[field]);

    private static string? Folded(EntityRecord record, string field) => NameFolding.Fold(Text(record, field)) is { Length: > 0 } name ? name : null;

    private static string? Id(EntityRecord record, string field, Func<string, string?, long?> find)
    {
        var definition = record.Definition[field];
        return find(definition.Target!, record[definition.Ordinal])?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string? Join(params string?[] parts) => parts[0] is null ? null : string.Join('|', parts);
}
