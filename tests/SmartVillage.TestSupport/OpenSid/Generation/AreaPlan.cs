using System.Globalization;
using SmartVillage.TestSupport.OpenSid.People;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>Hamlets, RW and RT of a village with the placeholder rows that OpenSID makes with each of them.</summary>
internal sealed class AreaPlan
{
    private const int ResidentsPerRt = 140;
    private const int RtPerRw = 4;
    private readonly List<Area> _areas = [];
    private readonly List<Area> _homes = [];
    private readonly GenerationContext _context;

    public AreaPlan(GenerationContext context, int residents)
    {
        _context = context;
        var rts = Math.Max(2, residents / ResidentsPerRt);
        var hamlets = context.Village.IsKelurahan ? ["-"] : context.Village.Hamlets;
        var perHamlet = Math.Max(1, rts / hamlets.Count);
        foreach (var hamlet in hamlets)
        {
            Add(hamlet, "0", "0");
            Add(hamlet, "-", "0");
            Add(hamlet, "-", "-");
            if (context.Village.HasRw)
            {
                AddRws(hamlet, perHamlet);
            }
            else
            {
                AddRts(hamlet, "-", 1, perHamlet);
            }
        }

        if (context.Oddities.Wants(Oddity.AreaTwice))
        {
            var first = _homes[0];
            _homes.Add(Add(first.Hamlet, first.Rw, "1"));
            _homes.Add(Add(first.Hamlet, first.Rw, "01"));
        }
    }

    /// <summary>Some id that no area has.</summary>
    public int UnusedId => 900_000 + _context.ConfigId;

    /// <summary>A placeholder row, which is no place to live.</summary>
    public int PlaceholderId => _areas.First(area => area.Rt == "-").Id;

    /// <summary>An RT.</summary>
    public int PickHome() => _context.Random.Pick(_homes).Id;

    /// <summary>Makes the first living heads of an RT its head.</summary>
    public void Offer(Person person)
    {
        if (person is { LifeStatus: 1, Level: 1 } && _homes.Find(area => area.Id == person.AreaId) is { Head: null } area)
        {
            area.Head = person.Id;
        }
    }

    /// <summary>Writes the rows.</summary>
    public void Write()
    {
        var table = _context.Tables["tweb_wil_clusterdesa"];
        foreach (var (area, order) in _areas.Select((area, order) => (area, order)))
        {
            table.Set("id", area.Id).Set("dusun", area.Hamlet).Set("rw", area.Rw).Set("rt", area.Rt)
                .Set("id_kepala", area.Head).Set("urut", order + 1).Set("urut_cetak", order + 1).Set("zoom", 16).Set("map_tipe", "HYBRID");
            if (area.Head is not null)
            {
                table.Set("lat", string.Create(CultureInfo.InvariantCulture, $"-5.1{area.Id % 900:000}")).Set("lng", string.Create(CultureInfo.InvariantCulture, $"105.3{area.Id % 900:000}"));
            }

            table.Write();
        }
    }

    private void AddRws(string hamlet, int rts)
    {
        for (var rw = 1; (rw - 1) * RtPerRw < rts; rw++)
        {
            var name = rw.ToString("00", CultureInfo.InvariantCulture);
            Add(hamlet, name, "0");
            Add(hamlet, name, "-");
            AddRts(hamlet, name, ((rw - 1) * RtPerRw) + 1, Math.Min(rw * RtPerRw, rts));
        }
    }

    private void AddRts(string hamlet, string rw, int from, int to)
    {
        for (var rt = from; rt <= to; rt++)
        {
            _homes.Add(Add(hamlet, rw, rt.ToString("000", CultureInfo.InvariantCulture)));
        }
    }

    private Area Add(string hamlet, string rw, string rt)
    {
        var area = new Area(_context.Tables.NextId("tweb_wil_clusterdesa"), hamlet, rw, rt);
        _areas.Add(area);
        return area;
    }

    private sealed record Area(int Id, string Hamlet, string Rw, string Rt)
    {
        public int? Head { get; set; }
    }
}
