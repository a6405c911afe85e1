using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Queries;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

[assembly: AssemblyFixture(typeof(TwoVillages))]

namespace SmartVillage.Store.Tests.Queries;

/// <summary>A store shared by two villages that have the same rows under the same source keys; only read after it was made.</summary>
public sealed class TwoVillages : IAsyncLifetime
{
    private static readonly string[] Names = ["Siti Aminah", "SITI ÀMÍNAH", "Budi", "budi santoso", "Élan", "Zubaidah", "D'Amora", ""];

    internal Workbench Bench { get; } = new();

    internal VillageInfo First { get; private set; } = null!;

    internal VillageInfo Second { get; private set; } = null!;

    /// <summary>Rows of the first village by our id, as the source gave them.</summary>
    internal IReadOnlyDictionary<long, EntityRecord> Residents { get; private set; } = null!;

    /// <summary>Area rows by source key.</summary>
    internal IReadOnlyDictionary<long, EntityRecord> Areas { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Fill(Bench.Source);
        var other = new MemorySource { Name = "tetangga" };
        other.Villages[0] = MemorySource.Village("18.72.04.1003", "Mulyosari");
        Fill(other);
        await Bench.SyncAsync();
        await Bench.SyncAsync(source: other);
        Bench.Source.Edit(Entities.Residents, 3, ("religion", "5"));
        Bench.Source.Delete(Entities.Residents, row => row.SourceKey == 4);
        await Bench.SyncAsync();
        (First, Second) = Bench.Read(reader => (reader.FindVillage("18.72.04.1002")!, reader.FindVillage("18.72.04.1003")!));
        var ids = Bench.Read(reader => reader.FindIds(Entities.Residents, First.Id, Bench.Source.Tables["residents"].ConvertAll(row => row.SourceKey)));
        Residents = Bench.Source.Tables["residents"].ToDictionary(row => ids[row.SourceKey]);
        Areas = Bench.Source.Tables["areas"].ToDictionary(row => row.SourceKey);
        // Without statistics of these small tables SQLite plans as for large ones.
        Bench.Tamper(Bench.Context.Population, "DELETE FROM sqlite_stat1");
        Bench.Context.Population.Dispose();
    }

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    private static void Fill(MemorySource source)
    {
        AddAreas(source);
        var random = new Random(5);
        for (var key = 1; key <= 300; key++)
        {
            source.Tables["residents"].Add(A.Copy(
                A.Resident(key, family: 1 + (key % 70), area: 1 + random.Next(source.Tables["areas"].Count)), key,
                ("name", Names[random.Next(Names.Length)] is { Length: > 0 } name ? name : null),
                ("birthDate", random.Next(9) == 0 ? null : $"{1950 + random.Next(8)}-01-{10 + random.Next(9)}"),
                ("religion", $"{1 + random.Next(3)}"),
                ("educationAttained", random.Next(4) == 0 ? null : $"{1 + random.Next(3)}"),
                ("occupation", $"{1 + random.Next(3)}"),
                ("maritalStatus", $"{1 + random.Next(3)}"),
                ("citizenship", "1"),
                ("residency", $"{1 + random.Next(2)}"),
                ("lifeStatus", $"{1 + random.Next(2)}")));
        }

        for (var key = 1; key <= 70; key++)
        {
            source.Tables["families"].Add(A.Row(
                Entities.Families, key, ("familyCardNumber", A.Number(800_000 + key)), ("head", $"{key}"), ("area", $"{1 + (key % source.Tables["areas"].Count)}")));
            source.Tables["residentEvents"].Add(A.Row(
                Entities.ResidentEvents, key, ("resident", $"{1 + (key % 20)}"), ("kind", $"{1 + (key % 3)}"), ("eventAt", $"2021-0{1 + (key % 9)}-28T23:59:59")));
            source.Tables["familyEvents"].Add(A.Row(Entities.FamilyEvents, key, ("family", $"{1 + (key % 20)}"), ("kind", $"{1 + (key % 3)}")));
        }

        source.Tables["benefits"].Add(A.Row(Entities.Benefits, 1, ("name", "BANTUAN UJI"), ("target", "1")));
        source.Tables["benefitParticipants"].Add(A.Row(Entities.BenefitParticipants, 1, ("benefit", "1"), ("participant", A.Number(1))));
        source.Tables["benefitParticipants"].Add(A.Row(Entities.BenefitParticipants, 2, ("benefit", "2"), ("participant", A.Number(2))));
        AddMarket(source);
    }

    /// <summary>Two hamlets with two RW each, nine RT in each RW, and the rows that stand for hamlet and RW themselves.</summary>
    private static void AddAreas(MemorySource source)
    {
        var areas = source.Tables["areas"];
        void Add(string hamlet, string? rw, string? rt, string level) =>
            areas.Add(A.Row(Entities.Areas, areas.Count + 1, ("hamlet", hamlet), ("rw", rw), ("rt", rt), ("level", level)));
        foreach (var hamlet in new[] { "MELATI", "MAWAR" })
        {
            Add(hamlet, null, null, "hamlet");
            foreach (var rw in new[] { "001", "002" })
            {
                Add(hamlet, rw, null, "rw");
                for (var rt = 1; rt <= 9; rt++)
                {
                    Add(hamlet, rw, $"{rt:000}", "rt");
                }
            }
        }
    }

    private static void AddMarket(MemorySource source)
    {
        var (alive, dead) = (Find("1"), Find("2"));
        source.Tables["categories"].Add(A.Row(Entities.Categories, 1, ("name", "MAKANAN"), ("slug", "makanan"), ("status", "1")));
        source.Tables["categories"].Add(A.Row(Entities.Categories, 2, ("name", "LAMA"), ("slug", "lama"), ("status", "2")));
        source.Tables["sellers"].Add(A.Row(Entities.Sellers, 1, ("resident", alive), ("status", "1"), ("phone", "081200019999")));
        source.Tables["sellers"].Add(A.Row(Entities.Sellers, 2, ("resident", dead), ("status", "1")));
        source.Tables["products"].Add(A.Row(Entities.Products, 1, ("seller", "1"), ("category", "1"), ("name", "KERIPIK"), ("status", "1"), ("price", "5000")));
        source.Tables["products"].Add(A.Row(Entities.Products, 2, ("seller", "1"), ("category", "2"), ("name", "RADIO"), ("status", "1"), ("price", "1000")));
        source.Tables["products"].Add(A.Row(Entities.Products, 3, ("seller", "2"), ("category", "1"), ("name", "DODOL"), ("status", "1"), ("price", "1000")));
        source.Tables["products"].Add(A.Row(Entities.Products, 4, ("seller", "1"), ("category", "1"), ("name", "KOPI"), ("status", "2"), ("price", "1000")));
        string Find(string life) => $"{source.Tables["residents"].First(r => r.SourceKey > 10 && r.Text(Entities.Residents["lifeStatus"]) == life).SourceKey}";
    }

    /// <summary>What a list must hold, found without the store.</summary>
    internal IEnumerable<long> Expected(ResidentFilter filter) => Residents.Where(pair => Matches(pair.Value, filter)).Select(pair => pair.Key);

    private bool Matches(EntityRecord row, ResidentFilter filter)
    {
        string? Text(string field) => row.Text(Entities.Residents[field]);
        bool Is(string field, long? wanted) => wanted is null || row.Number(Entities.Residents[field]) == wanted;
        return Is("sex", filter.Sex) && Is("religion", filter.Religion) && Is("educationAttained", filter.EducationAttained) && Is("occupation", filter.Occupation)
            && Is("maritalStatus", filter.MaritalStatus) && Is("residency", filter.Residency) && Is("lifeStatus", filter.LifeStatus)
            && (filter.BornFrom is null || string.CompareOrdinal(Text("birthDate"), filter.BornFrom) >= 0)
            && (filter.BornTo is null || (Text("birthDate") is { } birth && string.CompareOrdinal(birth, filter.BornTo) <= 0))
            && (filter.FoldedNamePrefix is null || NameFolding.Fold(Text("name")).StartsWith(filter.FoldedNamePrefix, StringComparison.Ordinal))
            && IsBelow(Areas[row.Number(Entities.Residents["area"])!.Value], filter);
    }

    private static bool IsBelow(EntityRecord area, ResidentFilter filter) =>
        (filter.Hamlet is null || area.Text(Entities.Areas["hamlet"]) == filter.Hamlet)
        && (filter.Rw is null || area.Text(Entities.Areas["rw"]) == filter.Rw)
        && (filter.Rt is null || area.Text(Entities.Areas["rt"]) == filter.Rt);
}
