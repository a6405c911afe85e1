using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Queries;
using VillageRow = SmartVillage.Mutakhiran.Population.VillageRow;

namespace SmartVillage.Api.Quality;

/// <summary>What is known of one resident, judged by the rows around the person alone: nobody waits for a whole village to be read.</summary>
/// <param name="Register">Elements of the register.</param>
/// <param name="Biodata">Elements of F-1.01 that apply.</param>
/// <param name="Missing">Elements that are not filled, with the forms that ask for them.</param>
internal sealed record ResidentCompleteness(Filled Register, Filled Biodata, IReadOnlyList<(Element Element, IReadOnlyList<string> Forms)> Missing)
{
    private static readonly (string Form, ElementSet Set)[] Forms = [("register", Elements.Register), ("biodata", Elements.Biodata)];

    public static ResidentCompleteness Of(ApiRequest request, PopulationRow resident)
    {
        var family = RowsOf(request, Entities.Families, resident.Record.Number(Entities.Residents["family"]));
        var rows = new VillageRows(CatalogDesk.CodeOf(request), request.Village.Edition)
        {
            Residents = [new VillageRow(resident.Id, resident.Record)],
            Families = family,
            Areas = RowsOf(request, Entities.Areas, resident.Record.Number(Entities.Residents["area"])),
            ReadFields = ReadFields(resident.Record, family is [var row] ? row.Record : null),
        };
        var context = new RuleContext(new VillagePopulation(rows), request.Today);
        var person = context.Population.People[0];
        var missing = Forms.SelectMany(form => form.Set.Missing(person, context).Select(name => (form.Form, Element: form.Set.Elements.First(element => element.Name == name))))
            .GroupBy(pair => pair.Element.Name, StringComparer.Ordinal).Select(group => (group.First().Element, (IReadOnlyList<string>)[.. group.Select(pair => pair.Form)]));
        return new ResidentCompleteness(Elements.Register.Count(person, context), Elements.Biodata.Count(person, context), [.. missing]);
    }

    private static VillageRow[] RowsOf(ApiRequest request, EntityDefinition entity, long? sourceKey) =>
        sourceKey is { } key && request.Reader.FindIds(entity, request.Village.Id, [key]).TryGetValue(key, out var id) && request.Reader.Find(entity, request.Village.Id, id) is { } row
            ? [new VillageRow(row.Id, row.Record)]
            : [];

    /// <summary>Fields that the source gives, as the rows themselves remember it; of somebody without a family the card counts as asked for.</summary>
    private static HashSet<string> ReadFields(EntityRecord resident, EntityRecord? family) =>
        [.. Read(resident, Entities.Residents), .. family is null ? Entities.Families.Fields.Select(field => $"families.{field.Name}") : Read(family, Entities.Families)];

    private static IEnumerable<string> Read(EntityRecord record, EntityDefinition entity) => entity.Fields.Where(record.WasRead).Select(field => $"{entity.Name}.{field.Name}");
}
