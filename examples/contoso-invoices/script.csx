using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
        if (this.Context.OperationId == "GetInvoice" && response.StatusCode == HttpStatusCode.OK)
        {
            var invoice = JObject.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
            invoice["paid"] = invoice["paidOn"] != null;
            response.Content = CreateJsonContent(invoice.ToString());
        }

        return response;
    }
}
