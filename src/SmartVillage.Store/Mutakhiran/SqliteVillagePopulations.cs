using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Stores;
using VillageRow = SmartVillage.Mutakhiran.Population.VillageRow;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Whole villages out of the published editions.</summary>
internal sealed class SqliteVillagePopulations(PopulationQueries queries, EditionArchive archive, VillageWebsites websites) : IVillagePopulations
{
    private volatile Listed? _listed;

    public IReadOnlyList<PublishedVillage> List()
    {
        using var reader = queries.Open();
        if (_listed is { } listed && ReferenceEquals(listed.State, reader.State))
        {
            return listed.Villages;
        }

        var villages = new List<PublishedVillage>();
        foreach (var village in reader.ListVillages().Where(village => village.Edition > 0))
        {
            if (VillageCode.TryParseStored(village.Code, out var code))
            {
                var probe = reader.ReadProbe(village.Id)?.Summary;
                villages.Add(new PublishedVillage(
                    code, village.Profile.Name, village.Edition, probe?.ReleaseHint, probe?.CompleteDataMode, websites.BySource.GetValueOrDefault(village.SourceName)));
            }
        }

        _listed = new Listed(reader.State, villages);
        return villages;
    }

    public VillagePopulation? Read(VillageCode village)
    {
        using var reading = archive.Open();
        return reading.ListVillages().FirstOrDefault(counted => counted.Code == village.Value) is { } found
            ? new VillagePopulation(ReadRows(reading, found, village))
            : null;
    }

    public VillagePopulation? ReadAround(VillageCode village, IReadOnlyCollection<CorrectionSubject> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        using var reading = archive.Open();
        if (reading.ListVillages().FirstOrDefault(counted => counted.Code == village.Value) is not { } found)
        {
            return null;
        }

        var people = reading.FindRows(found, Entities.Residents, subjects.Where(subject => subject.Kind == SubjectKind.Resident).Select(subject => subject.Id).Distinct());
        var theirs = reading.FindRowsByKey(found, Entities.Families, people.Select(row => row.Record.Number(Entities.Residents["family"])).OfType<long>().Distinct());
        var families = reading.FindRows(found, Entities.Families, subjects.Where(subject => subject.Kind == SubjectKind.Family).Select(subject => subject.Id).Distinct());
        return new VillagePopulation(new VillageRows(village, found.Edition)
        {
            Areas = RowsOf(reading.ReadRows(found, Entities.Areas, found.Edition)),
            Families = RowsOf(theirs.Concat(families).DistinctBy(row => row.Id)),
            Residents = RowsOf(people),
            ReadFields = found.ReadFields,
            SwitchedOn = found.SwitchedOn,
        });
    }

    private static List<VillageRow> RowsOf(IEnumerable<StoredRecord> rows) => [.. rows.Select(row => new VillageRow(row.Id, row.Record)).OrderBy(row => row.Record.SourceKey)];

    private static VillageRows ReadRows(EditionReading reading, CountedVillage village, VillageCode code)
    {
        var texts = new SharedTexts();
        return new VillageRows(code, village.Edition)
        {
            Areas = Rows(Entities.Areas),
            Families = Rows(Entities.Families),
            Residents = Rows(Entities.Residents),
            ResidentEvents = Rows(Entities.ResidentEvents),
            FamilyEvents = Rows(Entities.FamilyEvents),
            ReadFields = village.ReadFields,
            SwitchedOn = village.SwitchedOn,
        };

        List<VillageRow> Rows(EntityDefinition entity)
        {
            var rows = new List<VillageRow>();
            foreach (var row in reading.ReadRows(village, entity, village.Edition))
            {
                texts.Share(row.Record);
                rows.Add(new VillageRow(row.Id, row.Record));
            }

            return rows;
        }
    }

    private sealed record Listed(StoreState State, IReadOnlyList<PublishedVillage> Villages);
}
