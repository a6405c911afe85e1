using Microsoft.Extensions.Configuration;
using SmartVillage.Adapters.Beds;
using SmartVillage.Adapters.Bmkg;
using SmartVillage.Adapters.Bpjs;
using SmartVillage.Adapters.Dukcapil;
using SmartVillage.Adapters.InaRisk;
using SmartVillage.Adapters.Open311;
using SmartVillage.Adapters.OpenKab;
using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.OssRba;
using SmartVillage.Adapters.Pbb;
using SmartVillage.Adapters.PetaBencana;
using SmartVillage.Adapters.RsudQueue;
using SmartVillage.Adapters.Satusehat;
using SmartVillage.Domain.Areas;

namespace SmartVillage.App.Configuration;

/// <summary>How outside systems are reached. Whatever is missing keeps an adapter off and is told by <c>doctor</c>; only what is there and wrong is a mistake.</summary>
internal sealed record AdapterSettings
{
    public BmkgOptions Bmkg { get; init; } = new();

    public BpjsOptions Bpjs { get; init; } = new();

    public OssRbaOptions OssRba { get; init; } = new();

    public DukcapilOptions Dukcapil { get; init; } = new();

    public PbbOptions Pbb { get; init; } = new();

    public OpenSidApiOptions OpenSidApi { get; init; } = new();

    /// <summary>OpenSID's API of single villages, each beside its source.</summary>
    public IReadOnlyList<OpenSidApiOptions> OpenSidApiByVillage { get; init; } = [];

    public Open311Options Open311 { get; init; } = new();

    public SatusehatOptions Satusehat { get; init; } = new();

    public OpenKabOptions OpenKab { get; init; } = new();

    public RsudQueueOptions RsudQueue { get; init; } = new();

    public BedsOptions Beds { get; init; } = new();

    public PetaBencanaOptions PetaBencana { get; init; } = new();

    public InaRiskOptions InaRisk { get; init; } = new();

    public static AdapterSettings Read(IConfiguration configuration, SettingValues values, string folder, string keepFolder)
    {
        var section = new AdapterSection(values, folder);
        return new AdapterSettings
        {
            Bmkg = ReadBmkg(values, keepFolder),
            Bpjs = new BpjsOptions
            {
                Contract = section.Contract("Bpjs"),
                Kind = Enum.TryParse<BpjsKind>(values.OptionalChoice("Adapters:Bpjs:Kind", Enum.GetNames<BpjsKind>()), out var kind) ? kind : BpjsKind.VClaim,
                User = values.Text("Adapters:Bpjs:User"),
                Password = section.Secret("Bpjs:PasswordFile"),
                ConsId = values.Text("Adapters:Bpjs:ConsId"),
                Secret = section.Secret("Bpjs:SecretFile"),
                UserKey = section.Secret("Bpjs:UserKeyFile"),
            },
            OssRba = new OssRbaOptions { Contract = section.Contract("OssRba"), UserKey = section.Secret("OssRba:UserKeyFile") },
            Dukcapil = ReadDukcapil(values, section),
            Pbb = ReadPbb(values, section, folder),
            OpenSidApi = ReadOpenSidApi(values, section, "Adapters:OpenSidApi"),
            OpenSidApiByVillage = [.. ReadOpenSidApis(configuration, values, section)],
            Open311 = new Open311Options
            {
                Contract = section.Contract("Open311"),
                ApiKey = section.Secret("Open311:ApiKeyFile"),
                Jurisdiction = values.Text("Adapters:Open311:Jurisdiction"),
            },
            Satusehat = new SatusehatOptions
            {
                Contract = section.Contract("Satusehat"),
                ClientId = values.Text("Adapters:Satusehat:ClientId"),
                ClientSecret = section.Secret("Satusehat:ClientSecretFile"),
            },
            OpenKab = new OpenKabOptions
            {
                Contract = section.Contract("OpenKab"),
                Email = values.Text("Adapters:OpenKab:Email"),
                Password = section.Secret("OpenKab:PasswordFile"),
            },
            RsudQueue = new RsudQueueOptions
            {
                Contract = section.Contract("RsudQueue"),
                User = values.Text("Adapters:RsudQueue:User"),
                Password = section.Secret("RsudQueue:PasswordFile"),
            },
            Beds = ReadBeds(values, section),
            PetaBencana = ReadPetaBencana(values, keepFolder),
            InaRisk = new InaRiskOptions
            {
                IsOn = values.OptionalChoice("Adapters:InaRisk:Mode", "Off", "Live") == "Live",
                Url = values.Url("Adapters:InaRisk:Url") ?? new InaRiskOptions().Url,
            },
        };
    }

    private static OpenSidApiOptions ReadOpenSidApi(SettingValues values, AdapterSection section, string key) => new()
    {
        Section = key,
        Contract = section.ContractAt(key),
        JwtSecretChanged = values.Flag($"{key}:JwtSecretChanged"),
        StaffUser = values.Text($"{key}:StaffUser"),
        StaffPassword = section.SecretAt($"{key}:StaffPasswordFile"),
    };

    /// <summary>A source with an API of its own must say which village it is: nothing is asked of OpenSID before the first answer to a resident.</summary>
    private static IEnumerable<OpenSidApiOptions> ReadOpenSidApis(IConfiguration configuration, SettingValues values, AdapterSection section)
    {
        foreach (var source in configuration.GetSection("Sources").GetChildren().Where(s => s.GetSection("OpenSidApi").Exists()))
        {
            var key = $"Sources:{source.Key}";
            if (VillageCode.TryParseStored(values.Text($"{key}:VillageCode"), out var village))
            {
                yield return ReadOpenSidApi(values, section, $"{key}:OpenSidApi") with { Village = village };
            }
            else
            {
                values.Fail($"{key}:VillageCode", "harus diisi karena sumber ini memakai OpenSidApi");
            }
        }
    }

    private static BmkgOptions ReadBmkg(SettingValues values, string keepFolder)
    {
        var standard = new BmkgOptions();
        return new BmkgOptions
        {
            IsOff = values.OptionalChoice("Adapters:Bmkg:Mode", "Live", "Off") == "Off",
            ForecastUrl = values.Url("Adapters:Bmkg:ForecastUrl") ?? standard.ForecastUrl,
            QuakeUrl = values.Url("Adapters:Bmkg:QuakeUrl") ?? standard.QuakeUrl,
            NowcastUrl = values.Url("Adapters:Bmkg:NowcastUrl") ?? standard.NowcastUrl,
            KeepFolder = keepFolder,
        };
    }

    private static DukcapilOptions ReadDukcapil(SettingValues values, AdapterSection section)
    {
        var standard = new DukcapilOptions();
        return new DukcapilOptions
        {
            Contract = section.Contract("Dukcapil"),
            UserId = values.Text("Adapters:Dukcapil:UserId"),
            Password = section.Secret("Dukcapil:PasswordFile"),
            IpUser = values.Text("Adapters:Dukcapil:IpUser"),
            UsesBasic = values.Flag("Adapters:Dukcapil:Basic"),
            Threshold = Math.Min(100, values.Count("Adapters:Dukcapil:Threshold", standard.Threshold, least: 1)),
            DateFormat = values.OptionalChoice("Adapters:Dukcapil:DateFormat", standard.DateFormat, "yyyy-MM-dd", "dd/MM/yyyy") ?? standard.DateFormat,
        };
    }

    private static PbbOptions ReadPbb(SettingValues values, AdapterSection section, string folder) => new()
    {
        Kind = Enum.TryParse<PbbKind>(values.OptionalChoice("Adapters:Pbb:Kind", Enum.GetNames<PbbKind>()), out var kind) ? kind : PbbKind.ImportedList,
        ListPath = values.Text("Adapters:Pbb:ListPath") is { } list ? Path.GetFullPath(list, folder) : null,
        Contract = section.Contract("Pbb"),
        User = values.Text("Adapters:Pbb:User"),
        Key = section.Secret("Pbb:KeyFile"),
    };

    private static BedsOptions ReadBeds(SettingValues values, AdapterSection section) => new()
    {
        Contract = section.Contract("Beds"),
        Kind = Enum.TryParse<BedsKind>(values.OptionalChoice("Adapters:Beds:Kind", Enum.GetNames<BedsKind>()), out var kind) ? kind : BedsKind.Aplicares,
        Facility = values.Text("Adapters:Beds:Facility"),
        ConsId = values.Text("Adapters:Beds:ConsId"),
        Secret = section.Secret("Beds:SecretFile"),
    };

    private static PetaBencanaOptions ReadPetaBencana(SettingValues values, string keepFolder)
    {
        var standard = new PetaBencanaOptions();
        return new PetaBencanaOptions
        {
            IsOn = values.OptionalChoice("Adapters:PetaBencana:Mode", "Off", "Live") == "Live",
            Url = values.Url("Adapters:PetaBencana:Url") ?? standard.Url,
            Admin = values.Text("Adapters:PetaBencana:Admin") ?? standard.Admin,
            KeepFolder = keepFolder,
        };
    }
}
