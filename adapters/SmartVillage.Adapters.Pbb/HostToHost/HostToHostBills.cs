using System.Globalization;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Pbb;

namespace SmartVillage.Adapters.Pbb.HostToHost;

/// <summary>Asks the tax office's own system.</summary>
internal sealed class HostToHostBills : ContractedAdapter
{
    private const string TaxType = "PBB";

    private readonly PbbOptions _options;
    private readonly IKeyInAddressApi? _byKey;
    private readonly IBearerTokenApi? _byToken;

    public HostToHostBills(PbbOptions options, TimeProvider time)
        : base("Pbb", ServiceCode.Pbb, options.Contract, Needs(options), time)
    {
        _options = options;
        var system = Connect();
        _byKey = options.Kind == PbbKind.KeyInAddress ? system?.Client<IKeyInAddressApi>(PbbJson.Default) : null;
        _byToken = options.Kind == PbbKind.BearerToken ? system?.Client<IBearerTokenApi>(PbbJson.Default) : null;
    }

    public async Task<AdapterAnswer<FoundBill>> FindAsync(Nop nop, int year, CancellationToken cancellationToken)
    {
        if (System is not { } system)
        {
            return Off<FoundBill>();
        }

        var taxYear = year.ToString(CultureInfo.InvariantCulture);
        var raw = await system.RawAsync(
            () => _byKey is not null
                ? _byKey.InquireAsync(_options.Key!, _options.User!, nop.Digits + taxYear, cancellationToken)
                : _byToken!.InquireAsync(new InquiryBody(taxYear, TaxType, nop.Digits), $"Bearer {_options.Key}", cancellationToken),
            isCommand: false,
            cancellationToken);
        return raw.Then(answer => InquiryReading.Read(_options.Kind, system, answer, nop, year));
    }

    private static List<AdapterNeed> Needs(PbbOptions options)
    {
        var needs = new List<AdapterNeed> { AdapterNeed.Text("KeyFile", "kunci dari kantor pajak", options.Key) };
        if (options.Kind == PbbKind.KeyInAddress)
        {
            needs.Add(AdapterNeed.Text("User", "nama pengguna", options.User));
        }

        return needs;
    }
}
