using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// Recipients of each aid programme. A participant is a NIK, family card or household number by the programme's target; one that matches nobody active is not counted, and a
/// number that stands twice counts once. Programmes for groups have no population to count against and give no topic.
/// </summary>
internal sealed class BenefitCounter(AreaTree areas, OpenCells cells, Func<int, NumberedPlaces> placesOf, Func<AreaNode, AreaCounts> countsOf, ContributionRecorder? recorder = null)
{
    /// <summary>Targets (<c>sasaran</c>) with a population: 1 residents, 2 families, 3 households.</summary>
    public const int LastTarget = 3;

    private static readonly FieldDefinition NameField = Entities.Benefits["name"];
    private static readonly FieldDefinition TargetField = Entities.Benefits["target"];
    private static readonly FieldDefinition BenefitField = Entities.BenefitParticipants["benefit"];
    private static readonly FieldDefinition ParticipantField = Entities.BenefitParticipants["participant"];

    private readonly Dictionary<long, Programme> _programmes = [];
    private readonly NumberedPlaces?[] _places = new NumberedPlaces?[LastTarget + 1];

    public IEnumerable<Programme> Programmes => _programmes.Values;

    public void AddProgramme(EntityRecord benefit)
    {
        if (benefit.Number(TargetField) is >= 1 and <= LastTarget and var target)
        {
            var name = benefit.Text(NameField) ?? string.Empty;
            var folded = NameFolding.Fold(name);
            var key = StatisticsTopics.BenefitKey(folded, 1 + _programmes.Values.Count(p => p.FoldedName == folded));
            _programmes[benefit.SourceKey] = new Programme(key, name, folded, (int)target, cells.Next(), []);
        }
    }

    public void AddParticipant(EntityRecord participant)
    {
        if (participant.Number(BenefitField) is not { } key || !_programmes.TryGetValue(key, out var programme))
        {
            return;
        }

        var number = StatisticsNumber.Of(participant.Text(ParticipantField));
        var place = (_places[programme.Target] ??= placesOf(programme.Target)).Find(number, areas.Nodes);
        if (place.IsKnown && programme.Seen.Add(number))
        {
            recorder?.BeginBearer(programme.Target, number, place);
            countsOf(areas.Nodes[place.Area]).AddOpen(programme.Cell, place.Sex);
        }
    }

    /// <summary>What a programme's cell means.</summary>
    public static CountedTopic Describe(Programme programme, string population) =>
        new(CountedTopicKind.Recipients, programme.TopicKey, [("1", "PENERIMA"), ("2", "BUKAN PENERIMA")]) { Label = programme.Name, HasNotFilled = false, Population = population };

    internal sealed record Programme(string TopicKey, string Name, string FoldedName, int Target, int Cell, HashSet<ulong> Seen);
}
