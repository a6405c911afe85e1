using System.Globalization;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>
/// Looks at every approved value before it goes into a file: only a row that an import can neither refuse nor use to harm anything passes (reference page, section 3.5). What does not pass goes by
/// screen.
/// </summary>
public sealed class ImportPreflight
{
    /// <summary>Most rows of one file.</summary>
    public const int MostRows = 500;

    private const string DatePattern = "yyyy-MM-dd";
    private const string ChildCardCode = "3";

    private readonly SubjectIndex _index;
    private readonly ReleaseRules _rules;
    private readonly Dictionary<string, int> _niks;
    private readonly Dictionary<string, int> _cards;
    private readonly Dictionary<string, int> _places;

    /// <summary>Prepares for an edition and the release that will read the file.</summary>
    public ImportPreflight(SubjectIndex index, ReleaseRules rules)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(rules);
        _index = index;
        _rules = rules;
        _niks = Count(index.Village.People.Select(person => person.Nik), StringComparer.Ordinal);
        _cards = Count(index.Village.Families.Select(family => family.Number), StringComparer.Ordinal);
        // Its database finds areas whatever the size of their letters.
        _places = Count(index.Village.Areas.Select(NameOf), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Plans a file of approved values.</summary>
    public ImportPlan Plan(IReadOnlyList<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        var rows = new List<ImportRow>();
        var taken = new List<PlannedField>();
        var refused = new List<RefusedField>();
        var left = 0;
        foreach (var group in corrections.Where(correction => correction.Subject.Kind == SubjectKind.Resident).GroupBy(correction => correction.Subject).OrderBy(group => group.Key.Id))
        {
            var wanted = group.OrderBy(correction => correction.Id).SelectMany(correction => correction.Fields.Where(IsWaiting).Select(field => new PlannedField(correction, field))).ToList();
            var view = SubjectView.Find(_index, group.Key);
            if (wanted.Count == 0)
            {
                continue;
            }

            if (Obstacle(view) is { } whole)
            {
                refused.AddRange(wanted.Select(planned => new RefusedField(planned.Correction, planned.Field, whole)));
                continue;
            }

            var judged = wanted.ConvertAll(planned => (Planned: planned, Obstacle: Obstacle(planned.Field, wanted, view!)));
            refused.AddRange(judged.Where(pair => pair.Obstacle is not null).Select(pair => new RefusedField(pair.Planned.Correction, pair.Planned.Field, pair.Obstacle!.Value)));
            var good = judged.Where(pair => pair.Obstacle is null).Select(pair => pair.Planned).ToList();
            if (good.Count > 0 && rows.Count == MostRows)
            {
                left++;
            }
            else if (good.Count > 0)
            {
                rows.Add(RowOf(view!, good));
                taken.AddRange(good);
            }
        }

        return new ImportPlan(rows, taken, refused, left);
    }

    private static bool IsWaiting(CorrectionField field) => field is { Standing: FieldStanding.ReadyToApply, Route: ApplyRoute.Import, Batch: null };

    private ImportRow RowOf(SubjectView view, List<PlannedField> fields)
    {
        var area = _index.Village.FindArea(view.Family!.Area)!;
        var hasAddress = view.Family.Address is not null;
        return new ImportRow
        {
            Resident = view.Person!.Id,
            Nik = view.Person.Nik!,
            // The number is all that makes the import write on a family without address; where it may be left out, nothing is written there.
            CardNumber = hasAddress || _rules.CardNumberNeeded ? view.Family.Number! : string.Empty,
            MarksFamily = !hasAddress && _rules.CardNumberNeeded,
            Hamlet = area.Hamlet!,
            Rw = area.Rw!,
            Rt = area.Rt!,
            Values = fields.DistinctBy(planned => planned.Field.Name).ToDictionary(planned => planned.Field.Definition.ImportColumn!, planned => planned.Field.Value!, StringComparer.Ordinal),
            Fields = [.. fields.Select(planned => planned.Field.Name).Distinct(StringComparer.Ordinal)],
            Beside = view.DigestBeside(fields.Select(planned => planned.Field.Name)),
        };
    }

    /// <summary>What is wrong with the resident as such.</summary>
    private ImportObstacle? Obstacle(SubjectView? view) =>
        view?.Person is not { } person ? ImportObstacle.SubjectGone
        : !person.IsActive ? ImportObstacle.NotActive
        : person.Residency != 1 ? ImportObstacle.NotPermanent
        : !Nik.IsReal(person.Nik) ? ImportObstacle.NikUnusable
        : _niks[person.Nik!] > 1 ? ImportObstacle.NikTwice
        : view.Family is not { } family ? ImportObstacle.NoFamily
        : family.Number is not { Length: 16 } number || !number.All(char.IsAsciiDigit) ? ImportObstacle.CardNumberUnusable
        : _cards[number] > 1 ? ImportObstacle.CardNumberTwice
        : PlaceObstacle(person, family);

    private ImportObstacle? PlaceObstacle(Person person, FamilyCard family) =>
        _index.Village.FindArea(family.Area) is not { IsRt: true } area ? ImportObstacle.NoRt
        : person.Area != family.Area ? ImportObstacle.OtherRtThanFamily
        : _places[NameOf(area)] > 1 ? ImportObstacle.RtTwice
        : !area.IsExact ? ImportObstacle.PlaceBlanks
        : NameOf(area).AsSpan().ContainsAny('\'', '"', '\\') ? ImportObstacle.PlaceSigns
        : area.Hamlet!.Contains('_', StringComparison.Ordinal) ? ImportObstacle.HamletUnderscore
        : area.Hamlet.Contains("DUSUN ", StringComparison.OrdinalIgnoreCase) ? ImportObstacle.HamletPrefix
        : !string.Equals(area.Hamlet, area.Hamlet.ToUpperInvariant(), StringComparison.Ordinal) ? ImportObstacle.HamletLetters
        : null;

    /// <summary>What is wrong with one value.</summary>
    private static ImportObstacle? Obstacle(CorrectionField field, List<PlannedField> wanted, SubjectView view)
    {
        var definition = field.Definition;
        return definition.ImportColumn is null ? ImportObstacle.NoColumn
            : field.Value is not { Length: > 0 } value ? ImportObstacle.EmptyValue
            : wanted.Exists(other => other.Field.Name == field.Name && other.Field.Value != field.Value) ? ImportObstacle.TwoValues
            : !CorrectionOutcome.HasBase(field, view) && !CorrectionOutcome.HasValue(field, view) ? ImportObstacle.BaseChanged
            : ValueObstacle(definition, value);
    }

    private static ImportObstacle? ValueObstacle(CorrectableField definition, string value) => definition switch
    {
        { Name: "idCardType" } when value == ChildCardCode => ImportObstacle.ChildCard,
        { Field.Kind: FieldKind.Date } => DateOnly.TryParseExact(value, DatePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : ImportObstacle.DateUnusable,
        { IsName: true } => value.All(c => c is >= 'A' and <= 'Z' or ' ' or ',' or '.' or '\'') && value[0] != '\'' ? null : ImportObstacle.NameLetters,
        { Field.Kind: FieldKind.Code } => value.All(char.IsAsciiDigit) && value[0] != '0' ? null : ImportObstacle.ValueUnusable,
        _ => value is "-" or "0" || !char.IsAsciiLetterOrDigit(value[0]) || value.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not (' ' or '.' or ',' or '\'' or '/' or '-' or '(' or ')')) ? ImportObstacle.ValueUnusable : null,
    };

    private static string NameOf(AreaPlace area) => $"{area.Hamlet}\n{area.Rw}\n{area.Rt}";

    private static Dictionary<string, int> Count(IEnumerable<string?> values, StringComparer comparer) =>
        values.Where(value => !string.IsNullOrEmpty(value)).GroupBy(value => value!, comparer).ToDictionary(group => group.Key, group => group.Count(), comparer);
}
