using System.Net.Http;
using System.Threading.Tasks;
using System.Data.SqlClient;

public class TicketScript : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        if (this.Context.OperationId == "GetTickets")
        {
            var client = new HttpClient();
            return await client.SendAsync(this.Context.Request).ConfigureAwait(false);
        }

        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
    }
}
