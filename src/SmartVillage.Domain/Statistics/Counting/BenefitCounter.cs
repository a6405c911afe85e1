using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// Recipients of each aid programme. A participant is a NIK, family card or household number by the programme's target; one that matches nobody active is not counted, and a
/// number that stands twice counts once. Programmes for groups have no population to count against and give no topic.
/// </summary>
/// <param name="areas">Where the bearers of numbers live.</param>
/// <param name="cells">Gives every programme a cell of its own.</param>
/// <param name="isRead">Whether the recipients of a target can be told.</param>
/// <param name="placesOf">Bearers of numbers by target.</param>
/// <param name="countsOf">Counters of an area.</param>
/// <param name="recorder">Hears which row made which count.</param>
internal sealed class BenefitCounter(
    AreaTree areas, OpenCells cells, Func<int, bool> isRead, Func<int, NumberedPlaces> placesOf, Func<AreaNode, AreaCounts> countsOf, ContributionRecorder? recorder = null)
{
    /// <summary>Targets (<c>sasaran</c>) with a population: 1 residents, 2 families, 3 households.</summary>
    public const int LastTarget = 3;

    private static readonly FieldDefinition NameField = Entities.Benefits["name"];
    private static readonly FieldDefinition TargetField = Entities.Benefits["target"];
    private static readonly FieldDefinition BenefitField = Entities.BenefitParticipants["benefit"];
    private static readonly FieldDefinition ParticipantField = Entities.BenefitParticipants["participant"];

    private readonly Dictionary<long, Programme> _programmes = [];
    private readonly Dictionary<string, int> _namesakes = new(StringComparer.Ordinal);
    private readonly List<string> _notRead = [];
    private readonly NumberedPlaces?[] _places = new NumberedPlaces?[LastTarget + 1];

    public IEnumerable<Programme> Programmes => _programmes.Values;

    /// <summary>Keys of programmes whose recipients cannot be told.</summary>
    public IReadOnlyList<string> NotRead => _notRead;

    public void AddProgramme(EntityRecord benefit)
    {
        if (benefit.Number(TargetField) is >= 1 and <= LastTarget and var target)
        {
            var name = benefit.Text(NameField) ?? string.Empty;
            var folded = NameFolding.Fold(name);
            var key = StatisticsTopics.BenefitKey(folded, _namesakes[folded] = 1 + _namesakes.GetValueOrDefault(folded));
            if (isRead((int)target))
            {
                _programmes[benefit.SourceKey] = new Programme(key, name, (int)target, cells.Next(), []);
            }
            else
            {
                _notRead.Add(key);
            }
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

    internal sealed record Programme(string TopicKey, string Name, int Target, int Cell, HashSet<ulong> Seen);
}
