using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Tests;

namespace SmartVillage.Store.Tests.Queries;

public class LookupTests(TwoVillages villages)
{
    [Fact]
    public void A_nik_and_a_family_card_find_exactly_their_people()
    {
        var keys = villages.Bench.Store.Keys;
        using var reader = villages.Bench.Queries.Open();

        var byNik = reader.FindResidentsByNik(villages.First.Id, keys.ComputeBlindIndex(BlindIndexPurposes.Nik, A.Number(9)));
        var byCard = reader.FindResidentsByFamilyCard(villages.First.Id, keys.ComputeBlindIndex(BlindIndexPurposes.FamilyCard, A.Number(800_009)));

        Assert.Equal(9, Assert.Single(byNik).Record.SourceKey);
        Assert.Equal(5, byCard.Count);
        Assert.All(byCard, row => Assert.Equal(9, row.Record.Number(Entities.Residents["family"])));
        Assert.Empty(reader.FindResidentsByNik(villages.First.Id, keys.ComputeBlindIndex(BlindIndexPurposes.FamilyCard, A.Number(9))));
        Assert.Empty(reader.FindResidentsByNik(villages.First.Id, keys.ComputeBlindIndex(BlindIndexPurposes.Nik, A.Number(4))));
    }

    [Fact]
    public void Rows_of_one_village_are_never_found_through_another()
    {
        using var reader = villages.Bench.Queries.Open();
        foreach (var entity in Entities.All)
        {
            var key = villages.Bench.Source.Tables[entity.Name] is [var row, ..] ? row.SourceKey : 0;
            if (key == 0)
            {
                continue;
            }

            var (mine, theirs) = (reader.FindIds(entity, villages.First.Id, [key])[key], reader.FindIds(entity, villages.Second.Id, [key])[key]);
            Assert.NotEqual(mine, theirs);
            Assert.NotNull(reader.Find(entity, villages.Second.Id, theirs));
            Assert.Null(reader.Find(entity, villages.First.Id, theirs));
            Assert.Null(reader.Find(entity, villages.Second.Id, mine));
        }

        var all = reader.ListResidents(villages.Second.Id, new ResidentFilter(), new ResidentPage(null, 1000));
        Assert.Equal(300, all.Count);
        Assert.Empty(all.Select(row => row.Id).Intersect(villages.Residents.Keys));
        Assert.Empty(reader.FindResidents(villages.Second.Id, villages.Residents.Keys.Take(5).ToList()));
    }

    [Fact]
    public void Events_are_listed_by_resident_kind_and_day_with_both_ends()
    {
        using var reader = villages.Bench.Queries.Open();
        var resident = reader.FindIds(Entities.Residents, villages.First.Id, [5])[5];

        var ofResident = reader.ListResidentEvents(villages.First.Id, new EventFilter(resident, null, null, null), null, 100);
        var inMarch = reader.ListResidentEvents(villages.First.Id, new EventFilter(null, 3, "2021-03-28", "2021-03-28"), null, 100);

        Assert.Equal([4, 24, 44, 64], ofResident.Select(e => e.Record.SourceKey));
        Assert.NotEmpty(inMarch);
        Assert.All(inMarch, e => Assert.Equal(("3", "2021-03-28T23:59:59"), (e.Record.Text(Entities.ResidentEvents["kind"]), e.Record.Text(Entities.ResidentEvents["eventAt"]))));
        Assert.Empty(reader.ListResidentEvents(villages.First.Id, new EventFilter(null, null, null, "2021-01-27"), null, 100));
        var family = reader.FindIds(Entities.Families, villages.First.Id, [3])[3];
        Assert.Equal([2, 22, 42, 62], reader.ListFamilyEvents(villages.First.Id, family, null, null, 100).Select(e => e.Record.SourceKey));
    }

    [Fact]
    public void Participants_belong_to_their_benefit()
    {
        using var reader = villages.Bench.Queries.Open();

        Assert.Equal(1, Assert.Single(reader.ListParticipants(villages.First.Id, 1, null, 100)).Record.SourceKey);
        Assert.Equal("BANTUAN UJI", Assert.Single(reader.ListBenefits(villages.First.Id, null, 100)).Record.Text(Entities.Benefits["name"]));
    }

    [Fact]
    public void Families_are_listed_by_area_and_change()
    {
        using var reader = villages.Bench.Queries.Open();
        var hamlet = villages.Areas.Single(a => a.Value.Text(Entities.Areas["hamlet"]) == "MELATI" && a.Value.Text(Entities.Areas["level"]) == "hamlet").Key;
        var below = villages.Areas.Where(a => a.Value.Text(Entities.Areas["hamlet"]) == "MELATI").Select(a => a.Key).ToHashSet();

        var found = reader.ListFamilies(villages.First.Id, reader.FindIds(Entities.Areas, villages.First.Id, [hamlet])[hamlet], null, null, 500);

        Assert.Equal(
            villages.Bench.Source.Tables["families"].Where(f => below.Contains(f.Number(Entities.Families["area"])!.Value)).Select(f => f.SourceKey),
            found.Select(f => f.Record.SourceKey));
        // Of the second edition: the one whose head was removed.
        var changed = Assert.Single(reader.ListFamilies(villages.First.Id, null, 1, null, 500));
        Assert.DoesNotContain(villages.Bench.Source.Tables["residents"], resident => resident.SourceKey == changed.Record.Number(Entities.Families["head"]));
    }

    [Fact]
    public void Changes_are_paged_in_order_and_known_to_be_complete()
    {
        using var reader = villages.Bench.Queries.Open();

        var first = Assert.Single(reader.ListChanges(villages.First.Id, 1, null, 1));
        var others = reader.ListChanges(villages.First.Id, 1, first, 10);

        Assert.Equal(reader.ListChanges(villages.First.Id, 1, null, 10).Skip(1).Select(change => (change.Entity, change.RowId)), others.Select(change => (change.Entity, change.RowId)));
        Assert.Equal(["changed", "removed"], others.Append(first).Where(change => change.Entity == "residents").Select(change => change.Kind).Order(StringComparer.Ordinal));
        Assert.True(reader.HasChangesSince(villages.First, 1));
        Assert.True(reader.HasChangesSince(villages.First, 2));
        Assert.False(reader.HasChangesSince(villages.First, 0));
        Assert.False(reader.HasChangesSince(villages.First, 3));
        Assert.Empty(reader.ListChanges(villages.Second.Id, 0, null, 10));
    }
}
