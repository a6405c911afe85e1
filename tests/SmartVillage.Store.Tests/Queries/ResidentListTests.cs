using CsCheck;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Store.Queries;

namespace SmartVillage.Store.Tests.Queries;

public class ResidentListTests(TwoVillages villages)
{
    internal static readonly Gen<ResidentFilter> Filters =
        from codes in Gen.Int[0, 4].Array[7]
        from hamlet in OneOf(null, "MELATI", "MAWAR", "TIDAK ADA")
        from rw in OneOf(null, null, "001", "002")
        from rt in OneOf(null, null, "001", "003")
        from name in OneOf(null, null, "SITI", "SITI A", "BUDI", "E", "DAMORA", "Q")
        from born in OneOf(null, null, "1952-01-15", "1955-01-10")
        from until in OneOf(null, null, "1956-01-12")
        select new ResidentFilter
        {
            Sex = Code(codes[0]),
            Religion = Code(codes[1]),
            EducationAttained = Code(codes[2]),
            Occupation = Code(codes[3]),
            MaritalStatus = Code(codes[4]),
            Residency = Code(codes[5]),
            LifeStatus = Code(codes[6]),
            Hamlet = hamlet,
            Rw = rw,
            Rt = rt,
            FoldedNamePrefix = name,
            BornFrom = born,
            BornTo = until,
        };

    private static readonly Gen<(ResidentFilter Filter, int Take, ResidentSort Sort, bool Descending)> Lists =
        Gen.Select(Filters, Gen.Int[1, 60], Gen.Enum<ResidentSort>(), Gen.Bool);

    [Fact]
    public void Pages_put_together_are_the_filtered_list_in_order_without_gaps_or_repeats() => Lists.Sample(
        list =>
        {
            using var reader = villages.Bench.Queries.Open();
            var ids = new List<long>();
            var sortValues = new List<string?>();
            for (long? after = null; ;)
            {
                var page = reader.ListResidents(villages.First.Id, list.Filter, new ResidentPage(after, list.Take, list.Sort, list.Descending));
                ids.AddRange(page.Select(row => row.Id));
                sortValues.AddRange(page.Select(row => SortValue(row, list.Sort)));
                if (page.Count < list.Take)
                {
                    break;
                }

                after = page[^1].Id;
            }

            Assert.Equal(villages.Expected(list.Filter).Order(), ids.Order());
            var pairs = ids.Zip(sortValues).ToList();
            var ordered = pairs.OrderBy(pair => pair.Second, StringComparer.Ordinal).ThenBy(pair => pair.First).ToList();
            if (list.Descending)
            {
                ordered.Reverse();
            }

            Assert.Equal(ordered, pairs);
        },
        iter: 80);

    [Theory]
    [InlineData("MELATI", null, null)]
    [InlineData("MAWAR", "002", null)]
    [InlineData("MAWAR", "002", "003")]
    public void An_area_holds_everybody_below_it(string hamlet, string? rw, string? rt)
    {
        var filter = new ResidentFilter { Hamlet = hamlet, Rw = rw, Rt = rt };
        var key = villages.Areas.Single(a => (a.Value.Text(Entities.Areas["hamlet"]), a.Value.Text(Entities.Areas["rw"]), a.Value.Text(Entities.Areas["rt"])) == (hamlet, rw, rt)).Key;

        var found = villages.Bench.Read(reader =>
            reader.ListResidentIds(villages.First.Id, new ResidentFilter { AreaId = reader.FindIds(Entities.Areas, villages.First.Id, [key])[key] }));

        Assert.NotEmpty(found);
        Assert.Equal(villages.Expected(filter).Order(), found);
    }

    [Fact]
    public void A_name_is_found_whatever_its_case_and_accents()
    {
        var found = villages.Bench.Read(reader => reader.ListResidents(
            villages.First.Id, new ResidentFilter { FoldedNamePrefix = NameFolding.Fold("síti aM") }, new ResidentPage(null, 500)));

        Assert.Contains(found, row => row.Record.Text(Entities.Residents["name"]) == "Siti Aminah");
        Assert.Contains(found, row => row.Record.Text(Entities.Residents["name"]) == "SITI ÀMÍNAH");
    }

    [Fact]
    public void Only_rows_changed_after_an_edition_are_listed()
    {
        var found = villages.Bench.Read(reader => reader.ListResidents(
            villages.First.Id, new ResidentFilter { ChangedAfterEdition = 1 }, new ResidentPage(null, 500)));

        Assert.Equal(3, Assert.Single(found).Record.SourceKey);
    }

    [Fact]
    public void Members_of_a_family_are_listed_by_its_id()
    {
        var (family, found) = villages.Bench.Read(reader =>
        {
            var id = reader.FindIds(Entities.Families, villages.First.Id, [7])[7];
            return (id, reader.ListResidents(villages.First.Id, new ResidentFilter { FamilyId = id }, new ResidentPage(null, 500)));
        });

        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.Equal(7, row.Record.Number(Entities.Residents["family"])));
        Assert.Empty(villages.Bench.Read(reader => reader.ListResidents(
            villages.Second.Id, new ResidentFilter { FamilyId = family }, new ResidentPage(null, 500))));
    }

    private static Gen<string?> OneOf(params string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static long? Code(int value) => value is 0 or 4 ? null : value;

    private static string? SortValue(PopulationRow row, ResidentSort sort) => sort switch
    {
        ResidentSort.Name => NameFolding.Fold(row.Record.Text(Entities.Residents["name"])) is { Length: > 0 } name ? name : null,
        ResidentSort.BirthDate => row.Record.Text(Entities.Residents["birthDate"]),
        _ => null,
    };
}
