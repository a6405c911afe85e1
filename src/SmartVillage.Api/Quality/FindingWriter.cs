using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Privacy;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.WriteBack.Screens;
using VillageRow = SmartVillage.Mutakhiran.Population.VillageRow;

namespace SmartVillage.Api.Quality;

/// <summary>Writes findings: what the rule says, and who it is about, masked as everywhere.</summary>
internal sealed class FindingWriter(IFindingDesk desk, IVillagePopulations villages)
{
    public static void Write(Utf8JsonWriter writer, ApiRequest request, IReadOnlyList<Finding> findings)
    {
        writer.WriteStartArray();
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            WriteFinding(writer, request, finding);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>One finding with what was decided and where to put it right; both for those alone who work on it.</summary>
    public void WriteDetail(Utf8JsonWriter writer, ApiRequest request, Finding finding)
    {
        writer.WriteStartObject();
        WriteFinding(writer, request, finding);
        var isOffice = request.Caller.Sight == Sight.Names;
        writer.WriteStartArray("decisions");
        foreach (var step in isOffice ? desk.ListSteps(finding.Village, finding.Id) : [])
        {
            writer.WriteStartObject();
            writer.WriteString("at", step.At.UtcDateTime);
            writer.WriteString("by", step.By);
            writer.WriteString("kind", step.Waiver is { } waiver ? $"{waiver.Kind}" : null);
            writer.WriteString("reason", step.Waiver?.Reason);
            writer.WriteString("until", step.Waiver?.Until is { } until ? $"{until:yyyy-MM-dd}" : null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        var screen = isOffice ? ScreenOf(request, finding) : null;
        writer.WriteString("screen", screen?.Link?.AbsoluteUri);
        writer.WriteString("menu", screen?.Menu);
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, ApiRequest request, Finding finding)
    {
        writer.WriteNumber("id", finding.Id);
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("severity", $"{finding.Severity}");
        writer.WriteString("state", $"{finding.State}");
        writer.WriteNumber("priority", finding.Priority);
        if (RuleCatalog.Find(finding.Rule)?.Info is { } rule)
        {
            QualityJson.WriteText(writer, rule);
        }

        WriteSubject(writer, request, finding.Subject, finding.SubjectId);
        WriteNumber(writer, "otherId", OtherOf(request, finding));
        WriteNumber(writer, "familyId", finding.FamilyId);
        WriteNumber(writer, "areaId", finding.AreaId);
        writer.WriteString("case", finding.Case);
        writer.WriteString("firstSeen", finding.FirstSeen.UtcDateTime);
        writer.WriteString("lastSeen", finding.LastSeen.UtcDateTime);
        writer.WriteString("goneAt", finding.GoneAt is { } gone ? $"{gone.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" : null);
        writer.WriteString("exceptedUntil", finding.ExceptedUntil is { } day ? $"{day:yyyy-MM-dd}" : null);
    }

    /// <summary>Who or what: a resident by name, NIK and year of birth, a family by its number, an area by its place; each as the role may see it.</summary>
    private static void WriteSubject(Utf8JsonWriter writer, ApiRequest request, SubjectKind kind, long id)
    {
        writer.WriteStartObject("subject");
        writer.WriteString("kind", $"{kind}");
        writer.WriteNumber("id", id);
        var row = kind == SubjectKind.Village ? null : request.Reader.Find(EntityOf(kind), request.Village.Id, id)?.Record;
        Mask(writer, request, row, "name", kind == SubjectKind.Resident ? Entities.Residents["name"] : null);
        Mask(writer, request, row, "nik", kind == SubjectKind.Resident ? Entities.Residents["nik"] : null);
        Mask(writer, request, row, "familyCardNumber", kind == SubjectKind.Family ? Entities.Families["familyCardNumber"] : null);
        var area = kind == SubjectKind.Area ? row : AreaOf(request, row);
        QualityJson.WritePlace(writer, area);
        writer.WriteEndObject();
    }

    /// <summary>The other one of two, unless it is somebody whom the caller does not see.</summary>
    private static long? OtherOf(ApiRequest request, Finding finding) =>
        finding.OtherId is { } other && request.Reader.Visible(EntityOf(finding.Subject), request.Village.Id, [other]).Count > 0 ? other : null;

    private static void Mask(Utf8JsonWriter writer, ApiRequest request, EntityRecord? row, string name, FieldDefinition? field) =>
        writer.WriteString(name, field is null || row is null ? null : ResidentMasking.Mask(field, row.Text(field), request.Caller.Sight));

    private static EntityRecord? AreaOf(ApiRequest request, EntityRecord? row) => row?.Number(row.Definition["area"]) is { } key
        && request.Reader.FindIds(Entities.Areas, request.Village.Id, [key]).TryGetValue(key, out var id)
            ? request.Reader.Find(Entities.Areas, request.Village.Id, id)?.Record
            : null;

    private static EntityDefinition EntityOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Resident => Entities.Residents,
        SubjectKind.Family => Entities.Families,
        _ => Entities.Areas,
    };

    /// <summary>The screen of the village's own OpenSID on which it is put right.</summary>
    private (Uri? Link, string Menu)? ScreenOf(ApiRequest request, Finding finding)
    {
        var village = CatalogDesk.CodeOf(request);
        if (finding.Subject is SubjectKind.Area or SubjectKind.Village || villages.List().FirstOrDefault(published => published.Code == village) is not { } published)
        {
            return null;
        }

        VillageRow[] RowsOf(EntityDefinition entity, long? id) =>
            id is { } known && request.Reader.Find(entity, request.Village.Id, known) is { } row ? [new VillageRow(row.Id, row.Record)] : [];

        var rows = new VillageRows(village, request.Village.Edition)
        {
            Residents = RowsOf(Entities.Residents, finding.Subject == SubjectKind.Resident ? finding.SubjectId : null),
            Families = RowsOf(Entities.Families, finding.FamilyId),
        };
        return FindingScreens.Find(new ScreenGuide(published), new SubjectIndex(new VillagePopulation(rows)), finding);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
